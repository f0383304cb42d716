"""On a machine without any font the bundled ones draw Chinese, on screen and in a PDF."""

import json
import os
import subprocess
import sys
import textwrap

import pytest

BARE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>"""

DRIVER = textwrap.dedent(
    """
    import json, os, sys
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFontDatabase, QFontInfo, QImage, QPainter, QPdfWriter, QRawFont
    from jjdesk.gui import app, theme

    furnish = app._furnish
    system = []

    def looked_at(window, shell, frame, *rest):
        furnish(window, shell, frame, *rest)
        QTimer.singleShot(50, lambda: report(window, frame.page))

    def drawn(font, char):
        image = QImage(64, 64, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.setFont(font)
        painter.drawText(8, 44, char)
        painter.end()
        return bytes(image.constBits()).hex()

    def faces(font):
        raw = QRawFont.fromFont(font)
        glyphs = raw.glyphIndexesForString("报告江津營啚")
        shapes = {drawn(font, c) for c in "报告江津營"}
        return {"family": QFontInfo(font).family(), "glyphs": glyphs, "shapes": len(shapes),
                "missing": drawn(font, "\\ue123") in shapes}

    def report(window, page):
        look = window.look
        writer = QPdfWriter(sys.argv[1])
        page.document().clone().print_(writer)
        print(json.dumps({
            "page": faces(look.page_font(30)), "bold": faces(look.page_font(30, bold=True)),
            "interface": faces(look.ui_font(30)), "label": faces(window.font()),
        }), flush=True)
        os._exit(0)

    app._furnish = looked_at
    from jjdesk.__main__ import main
    main(["--workbook", sys.argv[2]])
    """
)


@pytest.fixture(scope="module")
def seen(tmp_path_factory):

    folder = tmp_path_factory.mktemp("bare")
    (folder / "fonts.conf").write_text(BARE.format(folder=folder), encoding="utf-8")
    pdf = folder / "page.pdf"
    env = os.environ | {
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(pdf), str(folder / "w.jjdesk")],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return json.loads(done.stdout), pdf.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no font")
@pytest.mark.parametrize("what", ["page", "bold", "interface", "label"])
def test_chinese_is_drawn(seen, what):
    face = seen[0][what]
    assert face["family"] in {"JJ Serif SC", "JJ Sans SC"}
    assert all(face["glyphs"]), "a glyph of its own for each, none is .notdef"
    assert len(set(face["glyphs"])) == 6
    assert face["shapes"] == 5
    assert not face["missing"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no font")
def test_a_pdf_embeds_our_face(seen):
    pdf = seen[1]
    assert b"JJSerifSC" in pdf
    assert b"/FontFile" in pdf
    assert b"/ToUnicode" in pdf, "so that the text can be copied out"
