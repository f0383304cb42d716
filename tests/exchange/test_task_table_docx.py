"""Tables of Word whose numbers are none."""

import io
import zipfile

import pytest

from jjdesk.errors import SourceError
from jjdesk.exchange import task_table_docx


def table(span: str) -> bytes:
    cell = f'<tc><tcPr><gridSpan val="{span}"/></tcPr><p><r><t>甲</t></r></p></tc>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<d><tbl><tr>{cell}</tr></tbl></d>")
    return file.getvalue()


def test_a_span_of_thousands_of_digits_is_no_failure():
    with pytest.raises(SourceError, match="行列太多"):
        task_table_docx.read(table("9" * 5000), "x")


@pytest.mark.parametrize("span", ["²", "-1", "", "x"])
def test_a_span_that_is_no_number_is_one(span):
    assert task_table_docx.read(table(span), "x")[0].grid == [["甲"]]
