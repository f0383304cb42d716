"""A Word document as its schema (ECMA-376 Part 1, 17) wants it: Word opens no other.

The orders are those of the standard's complex types, whole, and not those of what is written here.
"""

import zipfile
from io import BytesIO
from posixpath import join, normpath

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from jjdesk.domain.chart import Chart
from jjdesk.domain.chart import Form as ChartForm
from jjdesk.domain.manuscript import (
    Break,
    Face,
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    Signatures,
    Squares,
    paragraph,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Layout, PageStyle, Remarks
from jjdesk.exchange import docx_page
from jjdesk.exchange.docx_drawing import png
from jjdesk.exchange.manuscript_docx import document

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
    " contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime"
    " doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText"
    " printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts"
    " saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges"
    " bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors"
    " hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles"
    " stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions"
    " doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme"
    " styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone"
    " doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle"
    " evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets"
    " drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery"
    " displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin"
    " drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData"
    " noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars"
    " noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema"
    " saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml"
    " saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace"
    " updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr"
    " attachedSchema themeFontLang clrSchemeMapping",
    "compat": "ulTrailSpace doNotExpandShiftReturn spacingInWholePoints useFELayout"
    " useNormalStyleForList compatSetting",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "pic": "nvPicPr blipFill spPr",
    "blipFill": "blip srcRect tile stretch",
    "spPr": "xfrm custGeom prstGeom noFill",
    "xfrm": "off ext chOff chExt",
}
CHART = Figure(
    Chart(
        name="甲",
        form=ChartForm.BARS,
        question="说了哪些数？",
        answer="15 个。",
        parts=(),
        bars=(),
        unit="个",
        bars_are="领域",
    )
)
NOTE = Remark("建议 · 张三", "张三", "2025-02-10T01:30:00.000Z", (paragraph("甲", Form.NOTE),))
TABLE = Sheet(
    "表", ("甲", "乙"), (1, 3), (("=1+1", 1), (2.5, None)), sums=("计", 3), strong=((0, 0, 1, 3),)
)
PARTS = (
    Break(),
    TABLE,
    *(Heading("题", level) for level in (1, 2, 3)),
    *(Paragraph((Run("1."), Run("字", Face.QUOTE)), form, (NOTE, NOTE)) for form in Form),
    Sheet("", (), (1, 2), (("甲", "乙"),), above=("上",), below=("下",), to_sign=True),
    Sheet("空", (), (1, 2), ()),
    Sheet("窄", ("甲",), (0,), ()),
    CHART,
    Signatures(("甲",), (("监票人", 2), ("日期", 0))),
    Squares(((True,),)),
    Break(),
    TABLE,
)
CASES = [
    (PARTS, style, where)
    for where in Remarks
    for style in (PageStyle(), PageStyle(Layout.COMPACT, 9))
] + [(parts, PageStyle(), Remarks.FOOTNOTES) for parts in ((), (TABLE,), (Break(),))]


def packed(parts, style, where, page=docx_page.UPRIGHT):
    """The parts of a document by name, those of XML read."""
    manuscript = Manuscript(title="长" * 40, summary=("行",), parts=parts)
    data = document(manuscript, style, where, {CHART: png(((True,),))}, page)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        return {
            name: archive.read(name) if name.endswith(".png") else parse_xml(archive.read(name))
            for name in archive.namelist()
        }


def kind(element):
    return element.tag.rpartition("}")[2]


@pytest.mark.parametrize(("parts", "style", "where"), CASES)
def test_elements_stand_in_the_order_of_the_schema(parts, style, where):
    seen = set()
    for name, part in packed(parts, style, where, docx_page.ACROSS).items():
        for element in part.iter() if not isinstance(part, bytes) else ():
            if kind(element) in ORDER:
                seen.add(kind(element))
                order = ORDER[kind(element)].split()
                places = [order.index(kind(child)) for child in element]
                assert places == sorted(places), (name, kind(element))
    assert seen == set(ORDER) or parts is not PARTS


@pytest.mark.parametrize(("parts", "style", "where"), CASES)
def test_every_part_is_named_and_every_name_is_a_part(parts, style, where):
    files = packed(parts, style, where)
    types = files["[Content_Types].xml"]
    told = {each.get("PartName") for each in types if kind(each) == "Override"}
    endings = {each.get("Extension") for each in types if kind(each) == "Default"}
    assert told <= {f"/{name}" for name in files}
    for name in files:
        assert f"/{name}" in told or name.rpartition(".")[2] in endings - {"xml"} or name[0] == "["
    reached = set()
    for name in [each for each in files if each.endswith(".rels")]:
        folder = name.partition("_rels/")[0]
        ids = [each.get("Id") for each in files[name]]
        assert len(ids) == len(set(ids))
        reached |= {normpath(join(folder, each.get("Target"))) for each in files[name]}
    assert reached == {n for n in files if not n.endswith(".rels") and n[0] != "["}
    known = {each.get("Id") for each in files["word/_rels/document.xml.rels"]}
    asked = {
        value
        for element in files["word/document.xml"].iter()
        for key, value in element.attrib.items()
        if key in (qn("r:id"), qn("r:embed"))
    }
    assert asked <= known


@pytest.mark.parametrize(("parts", "style", "where"), CASES)
def test_what_is_referred_to_is_there_once(parts, style, where):
    files = packed(parts, style, where)
    body = files["word/document.xml"]
    styles = [each.get(qn("w:styleId")) for each in files["word/styles.xml"].iter(qn("w:style"))]
    assert len(styles) == len(set(styles))
    for part in files.values():
        for element in part.iter() if not isinstance(part, bytes) else ():
            if kind(element) in {"pStyle", "rStyle", "tblStyle", "basedOn", "next"}:
                assert element.get(qn("w:val")) in styles
    for what in ("footnote", "comment"):
        asked = [each.get(qn("w:id")) for each in body.iter(qn(f"w:{what}Reference"))]
        part = files.get(f"word/{what}s.xml")
        made = [each.get(qn("w:id")) for each in part] if part is not None else []
        assert asked == [each for each in made if what == "comment" or int(each) > 0]
        assert len(asked) == len(set(asked))
        assert bool(asked) == (bool(parts) and what in where and parts is PARTS)
    shapes = [each.get("id") for each in body.iter(qn("wp:docPr"))]
    assert len(shapes) == len(set(shapes))


@pytest.mark.parametrize(("parts", "style", "where"), CASES)
def test_tables_are_such_as_word_opens(parts, style, where):
    body = packed(parts, style, where)["word/document.xml"][0]
    assert kind(body[-1]) == "sectPr"
    for element in body:
        if kind(element) != "tbl":
            continue
        assert kind(element.getnext()) == "p"
        rows = element.findall(qn("w:tr"))
        assert rows, "Word calls a table without rows broken"
        columns = [int(each.get(qn("w:w"))) for each in element.iter(qn("w:gridCol"))]
        assert min(columns) > 0
        for row in rows:
            cells = row.findall(qn("w:tc"))
            assert len(cells) == len(columns)
            assert all(kind(cell[-1]) == "p" for cell in cells)
