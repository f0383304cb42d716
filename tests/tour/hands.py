"""Pictures of many hands: what leaves, what comes in, the exchange folder."""

import tempfile
from pathlib import Path

from camera import Camera, rest
from msgspec.structs import replace

from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.exchange_settings import DELEGATION
from jjdesk.services.opening import OpenReport
from jjdesk.services.sharing import Choice
from jjdesk.store.database import open_workbook

WORDS = (
    "学位缺口在双福最大，请教委说明分年计划。",
    "支持；望明确市级补助比例。",
    "工期偏紧，雨季如何安排？",
)


def exchange(camera: Camera) -> None:
    """The name, an export with private notes, a colleague's pack, the exchange folder."""
    exchanger = camera.window._filling.exchanger
    exchanger._named(lambda: None, again=True)
    rest(300)
    camera.close_dialog("identity")
    exchanger._look_what_there_is()
    rest(600)
    camera.close_dialog("export")
    with tempfile.TemporaryDirectory() as folder:
        file = _pack(Path(folder), camera.window._filling.reader.open_report)
        exchanger.import_files([file])
        rest(900)
    camera.close_dialog("pack")
    exchanger._ask_folder()
    camera.close_dialog("exchange-folder")


def _pack(folder: Path, opened: OpenReport) -> Path:
    services = Services(open_workbook(folder / "workbook.jjdesk"))
    services.identity.rename("张三")
    services.settings.remember({DELEGATION: "双福代表团"})
    for commitment, text in zip(opened.report.commitments, WORDS, strict=False):
        note = new_annotation(commitment, opened, text=text)
        services.annotating.save(replace(note, shared=True), opened)
    file = folder / services.sharing.file_name()
    services.sharing.write(file, Choice())
    services.close()
    return file
