from jjdesk.domain.library import PlaceList
from jjdesk.store import place_lists
from jjdesk.store.database import open_workbook


def test_a_county_has_one_list_the_last(path):
    workbook = open_workbook(path)
    with workbook.changing() as database:
        for county, towns in (
            ("永川区", ("双竹镇",)),
            ("合川区", ("涞滩镇",)),
            ("永川区", ("何埂镇", "仙龙镇")),
        ):
            place_lists.put(database, PlaceList(county, towns), "now")
        assert place_lists.every(database) == (
            PlaceList("合川区", ("涞滩镇",)),
            PlaceList("永川区", ("何埂镇", "仙龙镇")),
        )
    workbook.close()
