"""The objects of a PDF: found by its table, changed and added to behind what was there."""

from io import BytesIO

import pypdf
import pytest

from jjdesk.exchange.pdf_objects import Objects, reference, string

BODIES = (
    b"<< /Title (endobj) >>",
    b"<< /Type /Catalog /Pages 3 0 R >>",
    b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] >>",
)


def pdf():
    data, rows = bytearray(b"%PDF-1.4\n"), b"0000000000 65535 f \n"
    for number, body in enumerate(BODIES, start=1):
        rows += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 5\n%btrailer\n<<\n/Size 5 \n/Info 1 0 R\n/Root 2 0 R\n>>\n" % rows
    return bytes(data) + b"startxref\n%d \n%%%%EOF\n" % start


def test_objects_are_read_by_their_numbers():
    objects = Objects(pdf())
    assert objects.numbers == [1, 2, 3, 4]
    assert tuple(objects[number] for number in objects.numbers) == BODIES
    assert (objects.trailer(b"/Info"), objects.trailer(b"/Root")) == (1, 2)
    assert reference(objects[2], b"/Pages") == 3
    assert reference(objects[3], b"/Kids") == 4


def test_what_changes_and_what_is_new_stands_behind_what_was():
    objects = Objects(pdf())
    first, second = objects.add(2)
    objects[second] = b"<< /S %b >>" % string("二𠮷（）")
    objects[first] = b"<< /S %d 0 R >>" % second
    objects[2] = b"<< /Type /Catalog /Pages 3 0 R /Own %d 0 R >>" % first
    assert objects[2].endswith(b"/Own 5 0 R >>")
    made = objects.written()
    assert made.startswith(pdf())
    reader = pypdf.PdfReader(BytesIO(made), strict=True)
    assert reader.root_object["/Own"]["/S"]["/S"] == "二𠮷（）"
    assert reader.trailer["/Size"] == 7
    assert reader.metadata.title == "endobj"
    assert len(reader.pages) == 1


def test_what_it_has_no_table_for_is_refused():
    with pytest.raises(ValueError, match="1 0 obj"):
        Objects(b"%PDF-1.5\n1 0 obj\n<< /Type /XRef >>\nstartxref\n9\n%%EOF\n")


def test_what_is_not_said_has_no_number():
    with pytest.raises(KeyError):
        reference(b"<< /Pages 3 0 R >>", b"/Outlines")
