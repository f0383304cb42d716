"""The vote package: one spelling, one id, nothing in it can be changed, nothing odd is signed."""

import base64
import hashlib
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.poll import Project, Rules, Use
from jjdesk.errors import VotingError
from jjdesk.voting import credentials, keys, package

PUBLIC, SHARES = keys.make_committee(3, 2)
SECRETARIAT = keys.make_secretariat()
CREDENTIALS = credentials.make(20)
PACKAGE = package.Package(
    title="民生实事项目票决",
    rules=Rules(eligible=20, seats=10),
    projects=tuple(
        Project(key=f"p{number}", number=number, name=f"项目 {number}", investment=number / 8)
        for number in range(1, 14)
    ),
    committee=PUBLIC,
    credentials=tuple(sorted(credential.public for credential in CREDENTIALS)),
    made="2026-01-05",
)
DATA = package.encode(PACKAGE, SECRETARIAT)
POINT = bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")


def forged(**changes):
    """A file with changes, signed properly by whoever made it."""
    changed = replace(PACKAGE, secretariat=SECRETARIAT.public, **changes)
    envelope = package._Envelope(
        format=package.FORMAT,
        version=package.VERSION,
        package=changed,
        signature=SECRETARIAT.sign(changed.signed),
    )
    return msgspec.json.encode(envelope)


def test_what_was_written_is_read():
    read = package.decode(DATA)
    assert read == replace(PACKAGE, secretariat=SECRETARIAT.public)
    assert package.encode(read, SECRETARIAT) == DATA
    assert read.known == {credential.public for credential in CREDENTIALS}


def test_the_id_is_the_hash_of_what_is_signed():
    read = package.decode(DATA)
    envelope = msgspec.json.decode(DATA)
    body = DATA[DATA.index(b'"package":') + 10 : DATA.rindex(b',"signature"')]
    assert read.signed == b"jjdesk vote package 1\n" + body
    assert read.id == hashlib.sha256(read.signed).hexdigest() == read.digest.hex()
    signature = base64.b64decode(envelope["signature"])
    assert keys.verify(SECRETARIAT.public, read.signed, signature)
    assert read.fingerprint.replace("-", "") == read.id[:20]


def test_the_time_of_ballots_is_the_midnight_of_its_day():
    assert package.decode(DATA).moment == 1767571200


def test_every_changed_bit_is_noticed():
    for place in range(len(DATA)):
        altered = bytearray(DATA)
        altered[place] ^= 1 << place % 8
        with pytest.raises(VotingError):
            package.decode(bytes(altered))


def test_every_shortened_file_is_refused():
    for length in [*range(0, len(DATA), 7), len(DATA) - 1]:
        with pytest.raises(VotingError):
            package.decode(DATA[:length])


@given(st.binary(max_size=400))
def test_anything_else_is_refused(data):
    with pytest.raises(VotingError, match="不是票决包"):
        package.decode(data)


@pytest.mark.parametrize(
    "data",
    [
        DATA + b"\n",
        b" " + DATA,
        b"\xef\xbb\xbf" + DATA,
        DATA.replace(b'"round":1', b'"round":1.0'),
        DATA.replace(b'"round":1', b'"round": 1'),
        DATA.replace(b'"round":1', b'"round":1,"round":1'),
        DATA.replace(b'"round":1', b'"round":1,"more":1'),
        DATA.replace(b'"round":1,', b""),
        DATA.replace("项".encode(), b"\\u9879"),
        DATA.replace(b'"investment":0.125', b'"investment":1.25e-1'),
        DATA.replace(b'"investment":0.125', b'"investment":1e999'),
        json.dumps(json.loads(DATA)).encode(),
        msgspec.json.encode(json.loads(DATA), order="sorted"),
        b"[" * 100_000,
        b"null",
        b'{"format":"jjdesk-vote","version":1}',
        DATA.replace(b'"version":1', b'"version":0'),
        bytes(package.LARGEST + 1),
    ],
)  # fmt: skip
def test_another_spelling_is_refused(data):
    assert data != DATA
    with pytest.raises(VotingError, match="不是票决包"):
        package.decode(data)


def test_bytes_in_base64_have_one_spelling():
    """The last character before ``==`` has spare bits, which a lax decoder drops."""
    at = DATA.index(b'=="}') - 1
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = alphabet[alphabet.index(DATA[at]) + 1]
    spelled = DATA[:at] + bytes([other]) + DATA[at + 1 :]
    signature = base64.b64decode(msgspec.json.decode(DATA)["signature"])
    assert base64.b64decode(json.loads(spelled)["signature"]) == signature
    with pytest.raises(VotingError, match="不是票决包"):
        package.decode(spelled)


def test_a_file_that_is_too_large_is_neither_written_nor_looked_at(monkeypatch):
    monkeypatch.setattr(package, "LARGEST", len(DATA))
    assert package.encode(package.decode(DATA), SECRETARIAT) == DATA
    monkeypatch.setattr(package, "LARGEST", len(DATA) - 1)
    with pytest.raises(VotingError, match="不是票决包"):
        package.decode(DATA)
    with pytest.raises(VotingError, match="文字过长"):
        package.encode(PACKAGE, SECRETARIAT)


def test_a_later_version_says_so():
    later = b'{"format":"jjdesk-vote","version":2,"new":[]}'
    with pytest.raises(VotingError, match="更新版本"):
        package.decode(later)


def test_what_is_changed_is_not_signed():
    changed = DATA.replace(b'"seats":10', b'"seats":11')
    with pytest.raises(VotingError, match="签名不符"):
        package.decode(changed)


def test_a_signature_of_another_secretariat_is_none():
    other = keys.make_secretariat()
    mine, theirs = SECRETARIAT.public, other.public
    swapped = DATA.replace(base64.b64encode(mine), base64.b64encode(theirs))
    assert swapped != DATA
    with pytest.raises(VotingError, match="签名不符"):
        package.decode(swapped)
    assert package.decode(package.encode(PACKAGE, other)).id != package.decode(DATA).id


FORMAL = replace(PACKAGE.rules, use=Use.FORMAL, decision="票决办法", decided="2026-01-04")


def project(**changes):
    return (replace(PACKAGE.projects[0], **changes), *PACKAGE.projects[1:])


def committee(**changes):
    return replace(PUBLIC, **changes)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": " "}, "没有标题"),
        ({"title": "长" * 20_001}, "没有标题，或标题过长"),
        ({"made": "2026-02-30"}, "制作日期"),
        ({"made": "20260105"}, "制作日期"),
        ({"made": "2026-01-05T10:00"}, "制作日期"),
        ({"round": 0}, "轮次"),
        ({"round": 2}, "轮次"),
        ({"round": 3, "previous": "0" * 64}, "轮次"),
        ({"round": 10**30, "previous": "0" * 64}, "轮次"),
        ({"round": 2, "previous": "ab"}, "轮次"),
        ({"round": 2, "previous": "AB" * 32}, "轮次"),
        ({"committee": committee(seal=b"")}, "缺少计票组公钥"),
        ({"committee": committee(sign=b"")}, "缺少计票组公钥"),
        ({"committee": committee(seal=bytes(32))}, "计票组公钥无效"),
        ({"committee": committee(sign=POINT)}, "计票组公钥无效"),
        ({"committee": committee(needed=3)}, "保管人数与票决规则不符"),
        ({"committee": committee(needed=0)}, "保管人数不对"),
        ({"credentials": PACKAGE.credentials[::-1]}, "没有按序"),
        ({"credentials": PACKAGE.credentials[:1] * 2}, "凭证重复"),
        ({"credentials": (b"short",)}, "公钥不完整"),
        ({"rules": replace(PACKAGE.rules, eligible=19)}, "多于应到人数"),
        ({"rules": replace(PACKAGE.rules, seats=14)}, "无法选满"),
        ({"rules": replace(PACKAGE.rules, eligible=0)}, "应到人数"),
        ({"demo": True, "rules": FORMAL}, "示例名单.*只能用于模拟"),
        ({"projects": ()}, "还没有项目"),
        ({"projects": PACKAGE.projects[:10] * 21}, "1 至 200 个"),
        ({"projects": PACKAGE.projects[::-1]}, "顺序编号"),
        ({"projects": project(number=0)}, "顺序编号"),
        ({"projects": project(key="p2")}, "标识相同"),
        ({"projects": project(key="")}, "没有名称"),
        ({"projects": project(name="　")}, "没有名称"),
        ({"projects": project(content="长" * 20_001)}, "文字过长"),
    ],
)
def test_what_cannot_be_voted_on_is_neither_written_nor_read(changes, words):
    with pytest.raises(VotingError, match=f"票决包没有生成.*{words}"):
        package.encode(replace(PACKAGE, **changes), SECRETARIAT)
    with pytest.raises(VotingError, match=f"不能使用.*{words}"):
        package.decode(forged(**changes))


def test_a_round_is_bound_to_the_result_it_follows_from():
    ids = set()
    for number, previous in [(1, ""), (1, "0" * 64), (2, "0" * 64), (2, "1" * 64)]:
        data = package.encode(replace(PACKAGE, round=number, previous=previous), SECRETARIAT)
        ids.add(package.decode(data).id)
    assert len(ids) == 4


def test_a_package_for_paper_alone_needs_no_credentials():
    data = package.encode(replace(PACKAGE, credentials=()), SECRETARIAT)
    assert package.decode(data).known == frozenset()


def test_whole_numbers_and_none_for_sums_are_read_back():
    sums = (25, 0, None, 12.5, float("nan"), 1e22)
    projects = tuple(
        replace(project, investment=investment)
        for project, investment in zip(PACKAGE.projects, sums, strict=False)
    )
    data = package.encode(
        replace(PACKAGE, projects=projects, rules=Rules(eligible=20, seats=6)), SECRETARIAT
    )
    read = [project.investment for project in package.decode(data).projects]
    assert read == [25.0, 0.0, None, 12.5, None, 1e22]


def test_a_package_does_not_show_who_was_made_first():
    """Credentials stand in the order of their public keys, not of the batch."""
    made = [credential.public for credential in CREDENTIALS]
    assert made != sorted(made)
    assert list(package.decode(DATA).credentials) == sorted(made)


def test_a_package_without_a_key_of_the_secretariat_is_refused():
    """Nobody could say that it came from there."""
    changed = replace(PACKAGE, secretariat=b"short")
    assert package._head_problem(changed) == "缺少秘书处公钥"
    assert package._head_problem(replace(PACKAGE, secretariat=SECRETARIAT.public)) == ""
    envelope = package._Envelope(
        format=package.FORMAT,
        version=package.VERSION,
        package=changed,
        signature=SECRETARIAT.sign(changed.signed),
    )
    with pytest.raises(VotingError):
        package.decode(msgspec.json.encode(envelope))
