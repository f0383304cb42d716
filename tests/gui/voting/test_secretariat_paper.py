"""The secretariat's paper, read back from its PDF."""

import re
import unicodedata

import pypdfium2
import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Project, Rules, Use
from jjdesk.domain.summary import COMPACT
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.setter import typeset
from jjdesk.gui.voting import secretariat_paper as paper
from jjdesk.services.polling import planning, preparing
from jjdesk.services.polling.planning import Plan
from jjdesk.services.polling.preparing import Matter, Slip
from jjdesk.voting import credentials, keys, qr

A4 = (595, 842)
PER_MM = 8
CODE = r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}"
PROJECTS = tuple(
    Project(key=f"k{n}", number=n, name=f"农村公路{n}", investment=2400.0, unit="区交通局")
    for n in range(1, 14)
)
PLAN = Plan(
    title="青溪县2025年民生实事项目票决",
    projects=PROJECTS,
    rules=Rules(eligible=23),
    made="2025-01-08",
    demo=True,
)


def matter(plan: Plan = PLAN) -> Matter:
    codes = [each.code for each in credentials.make(plan.credentials)]
    _, shares = keys.make_committee(plan.rules.keepers, plan.rules.needed)
    return Matter(
        plan=plan,
        reading=planning.read(plan),
        fingerprint="8e85-9c6c-1a5d-c2d0-3898",
        slips=tuple(Slip(0, code, qr.squares(code)) for code in codes),
        shares=tuple(Slip(each.number, each.code, qr.squares(each.code)) for each in shares),
    )


def plain(text: str) -> str:
    """Without spaces and breaks; a PDF may name a character by its radical."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def texts(data: bytes) -> list[str]:
    """What is read on each page, without spaces and breaks."""
    with pypdfium2.PdfDocument(data) as pdf:
        found = []
        for page in pdf:
            assert tuple(map(round, page.get_size())) == A4
            text = page.get_textpage()
            found.append(plain(text.get_text_bounded()))
            text.close()
        return found


def dark(data: bytes, page: int = 0):
    """Whether the page is dark at a place in millimetres."""
    with pypdfium2.PdfDocument(data) as pdf:
        picture = pdf[page].render(scale=PER_MM * 25.4 / 72).to_pil().convert("L")
    return lambda x, y: picture.getpixel((round(x * PER_MM), round(y * PER_MM))) < 128


@pytest.fixture
def of_23(qapp):  # noqa: ARG001  fonts need the application
    made = matter()
    return made, paper.slips(made)


def test_ten_slips_a_page_each_with_its_code(of_23):
    made, data = of_23
    pages = texts(data)
    assert len(pages) == 3
    for number, page in enumerate(pages):
        for slip in made.slips[number * 10 : number * 10 + 10]:
            assert slip.code in page
        assert page.count("选票凭证") == len(made.slips[number * 10 : number * 10 + 10])
    assert pages[0].count("模拟票决") == pages[0].count("示例名单") == 10
    assert pages[0].count(PLAN.title) == 10


def test_nothing_but_the_code_tells_one_slip_or_page_from_another(of_23):
    pages = texts(of_23[1])
    bare = [re.sub(CODE, "", page) for page in pages[:2]]
    assert bare[0] == bare[1]
    assert len(re.findall(CODE, pages[0])) == 10
    assert bare[0] == bare[0][: len(bare[0]) // 10] * 10


def test_metadata_tell_nothing(of_23):
    _, data = of_23
    with pypdfium2.PdfDocument(data) as pdf:
        told = pdf.get_metadata_dict()
    assert (told["Title"], told["Author"], told["Subject"]) == ("选票凭证", "", "")


@pytest.mark.parametrize("title", [PLAN.title, "很长的标题" * 14, "二十七字" * 6 + "的标题"])
def test_qr_codes_are_drawn_square_by_square_and_nothing_lies_over_them(qapp, title):  # noqa: ARG001
    made = matter(replace(PLAN, title=title))
    at = dark(paper.slips(made))
    for place in (0, 1, 9):
        squares = made.slips[place].squares
        left = paper._LEFT + place % 2 * paper._SLIP[0] + paper._PAD
        top = paper._TOP + place // 2 * paper._SLIP[1] + paper._PAD - 1 + 14.5
        unit = paper._QR / len(squares)
        for down, row in enumerate(squares):
            for across, square in enumerate(row):
                assert at(left + (across + 0.5) * unit, top + (down + 0.5) * unit) == square
        assert not any(at(left + step * unit, top - 1) for step in range(len(squares)))


def test_cut_marks_stand_outside_the_slips_and_where_four_meet(of_23):
    at = dark(of_23[1])
    assert at(10, 8)
    assert at(105, 8)
    assert at(200, 289)
    assert at(7, 66)
    assert at(105, 66.6)
    assert not any(at(105, 12 + step) for step in range(50))


def test_a_page_a_keeper(qapp):  # noqa: ARG001
    plan = replace(PLAN, rules=Rules(eligible=23, keepers=5, needed=3))
    made = matter(plan)
    pages = texts(paper.shares(made))
    assert len(pages) == 5
    for share, page in zip(made.shares, pages, strict=True):
        assert share.code in page
        assert plain(f"第{share.number}份，共5份，3份到场才能开票") in page
        assert made.fingerprint in page
        assert "模拟票决" in page
        assert "遗失3份以上时" in page
        others = [each.code for each in made.shares if each is not share]
        assert not any(code in page for code in others)


def test_the_rule_sheet_says_every_rule_with_its_basis(qapp, tmp_path):  # noqa: ARG001
    plan = replace(
        PLAN,
        demo=False,
        rules=Rules(
            eligible=437, use=Use.FORMAL, decision="青溪县人大会议票决办法", decided="2025-01-07"
        ),
    )
    made = matter(replace(plan, count=3))
    (tmp_path / preparing.CREDENTIALS).mkdir()
    (tmp_path / preparing.SHARES).mkdir()
    paper.draw(made, tmp_path)
    page = "".join(texts((tmp_path / preparing.RULE_SHEET).read_bytes()))
    assert "青溪县2025年民生实事项目票决规则" in page
    assert "候选项目(13个)" in page
    assert "票决规则(" not in page, "how many lines the rules have tells nobody anything"
    assert "正式票决·票决包编号8e85-9c6c-1a5d-c2d0-3898" in page
    assert plain("全体代表437人，过半数为219票") in page
    assert plain("青溪县人大会议票决办法（2025-01-07通过）") in page
    for line in made.reading.lines:
        assert plain(line.name) in page
        assert plain(line.basis_words) in page
    assert all(project.name in page for project in PROJECTS)
    assert ("2,400" in page, "投资(万元)" in page, "完成时限" in page) == (True, True, False)
    slips = "".join(texts((tmp_path / preparing.SLIPS).read_bytes()))
    assert len(re.findall(CODE, slips)) == 3
    assert len(texts((tmp_path / preparing.SHARE_SLIPS).read_bytes())) == 3


def test_amounts_end_on_one_line(qapp, tmp_path):  # noqa: ARG001
    amounts = (2400.0, 0.5, 120000.0)
    projects = tuple(
        replace(each, investment=amount) for each, amount in zip(PROJECTS[:3], amounts, strict=True)
    )
    rules = Rules(eligible=23, seats=2)
    sheet = paper.rule_sheet(matter(replace(PLAN, projects=projects, rules=rules)))
    path = tmp_path / "规则.pdf"
    write_pdf(typeset(sheet, COMPACT), path)
    ends = set()
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[len(pdf) - 1]
        text = page.get_textpage()
        for words in ("2,400", "120,000"):
            start, count = text.search(words).get_next()
            ends.add(round(text.get_charbox(start + count - 1, loose=True)[2]))
        text.close()
    assert len(ends) == 1
