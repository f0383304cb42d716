"""Files of format 1 as they were first written: they must be read and verified for ever."""

import base64
import json

from jjdesk.domain.poll import Ballot, Mark
from jjdesk.voting import credentials, keys, package, sealing

# fmt: off
PACKAGE = (
    '{"format":"jjdesk-vote","version":1,"package":{"title":"示例票决","rules":{"elig'
    'ible":3,"seats":2,"use":"trial","mode":"tick","quorum":"two_thirds","overvot'
    'e":"void","undervote":"valid","blank":"abstains","pass_base":"all","pass_com'
    'pare":"more_than_half","order":"approvals","tie":"new_round","shortfall":"st'
    'ands","max_rounds":2,"changeable":true,"keepers":3,"needed":2,"decision":"",'
    '"decided":""},"projects":[{"key":"p1","number":1,"name":"项目 1","content":"内容'
    '","investment":12.5,"unit":"区教委","deadline":"2026-12"},{"key":"p2","number":'
    '2,"name":"项目 2","content":"内容","investment":25.0,"unit":"区教委","deadline":"20'
    '26-12"},{"key":"p3","number":3,"name":"项目 3","content":"内容","investment":37.'
    '5,"unit":"区教委","deadline":"2026-12"}],"committee":{"seal":"Ed/mThuPrwuWVu6Od'
    '4G0ZMV+vMosmdi44d4zx4DjJjQ=","sign":"xeH4EzAWRnCXpoGoVyX03SWhCblXZWm/2htMe5N'
    'w8uw=","needed":2,"keepers":3},"credentials":["n6pvUNyNk3g0PKgXdzXwCkQHw2jjL'
    'plszeCYnhDBgns="],"made":"2026-01-05","secretariat":"A6EHv/POEL4dcN0Y50vAmWf'
    'k1jCbpQ1fHdyGZBJVMbg=","round":1,"previous":"","demo":true,"kind":"民生实事项目"},'
    '"signature":"L+7ID/ZhG/dXkXcn+boaBS4NR0jtXiNz87UWJ3a1E+ySMrgY6lIK5NxI3KUnMCC'
    'gaz4KZ2AKFTtI70vuDNOWAA=="}'
).encode()
PACKAGE_ID = "c9cefc8fecb5c7cf6c2960096a2ccb08b4f810091ee16f4a6cc5b4f68ffbec3e"
BALLOT = base64.b64decode(
    "SkpCQUxPVDHJzvyP7LXHz2wpYAlqLMsItPgQCR7hb0psxbT2j/vsPp+qb1DcjZN4NDyoF3c18ApE"
    "B8No4y6ZbM3gmJ4QwYJ7o1S3xcsxUnuyEUa8+Tt5Cc26O3y3rj54wEnjn86ENxJzszMGkQfL5qsJ"
    "+aPoTWsfI3gh5t4VBAMwqxpjO8yXbUiR/jxFjMul77lm0OADv+XyigUrlkrgHEfY3FwXfMTxC8ft"
    "fg4mxL/QEeY3Ub+WpZyd7hbtd8vREA1nbXkvY9VNhvcnpFmokXC3qwM="
)
# fmt: on
RECEIPT = "9347-11ec-b0b8-3aa2-30ed"
SHARES = (
    "04Y2NH-CY4DK0-S5WKK9-0GAMY0-2QAYAR-TM4K4P",
    "08Y2NH-9W8Q51-R8S9JK-08HRC6-XGP8ZG-VCXGVB",
)
CREDENTIAL = "208H-44RM-2MB1-E60S-38DH-R78Y-3WZK"
SECRETARIAT = "000G-40R4-0M30-E209-185G-R38E-1WEC-8124-GK2G-AHC5-RR34-D1P7-0X3R-FGFY"


def test_a_package_is_read_and_written_the_same():
    vote = package.decode(PACKAGE)
    assert vote.id == PACKAGE_ID
    assert vote.title == "示例票决"
    assert [project.investment for project in vote.projects] == [12.5, 25.0, 37.5]
    assert package.encode(vote, keys.read_secretariat(SECRETARIAT)) == PACKAGE


def test_parts_of_a_key_give_it_back_and_open_a_ballot():
    vote = package.decode(PACKAGE)
    key = keys.join([keys.read_share(code) for code in SHARES], vote.committee)
    sealed = sealing.check(BALLOT, vote)
    expected = Ballot(marks=(Mark.FOR, Mark.NONE, Mark.FOR))
    assert sealing.open_all([sealed], key, vote) == (expected,)
    assert key.box().decrypt(BALLOT[72:-64])[16:20] == (3).to_bytes(4)
    assert sealing.receipt(BALLOT) == RECEIPT


def test_a_credential_is_that_of_the_package():
    credential = credentials.read_code(CREDENTIAL)
    assert package.decode(PACKAGE).known == {credential.public}
    assert credential.secret == bytes(range(16, 32))


def test_every_mark_has_its_byte():
    vote = package.decode(PACKAGE)
    key = keys.join([keys.read_share(code) for code in SHARES], vote.committee)
    written = b""
    for mark in Mark:
        ballot = Ballot(marks=(mark,))
        data = sealing.seal(ballot, 1, vote, credentials.read_code(CREDENTIAL))
        written += key.box().decrypt(data[72:-64])[21:22]
    assert written == bytes(range(7))
    assert [mark.value for mark in Mark] == [
        "none", "for", "against", "abstain", "satisfied", "partly", "dissatisfied",
    ]  # fmt: skip


def test_a_package_is_json_that_anybody_can_read():
    body = json.loads(PACKAGE)
    assert body["package"]["rules"]["tie"] == "new_round"
    assert list(body) == ["format", "version", "package", "signature"]
