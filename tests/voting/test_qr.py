"""QR codes of credentials: alike for all, and what they say is the code."""

from jjdesk.voting import credentials, qr


def test_every_credential_has_a_code_of_the_same_size():
    sizes = {len(qr.squares(credential.code)) for credential in credentials.make(20)}
    assert sizes == {25}


def test_a_code_is_square_with_its_three_finders():
    squares = qr.squares("0000-0000")
    finder = tuple(tuple(square == "#" for square in row) for row in (
        "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"
    ))  # fmt: skip
    assert {len(row) for row in squares} == {len(squares)}
    for rows, columns in (
        (slice(7), slice(7)),
        (slice(7), slice(-7, None)),
        (slice(-7, None), slice(7)),
    ):
        assert tuple(row[columns] for row in squares[rows]) == finder


def test_other_texts_have_other_squares():
    one, other = credentials.make(2)
    assert qr.squares(one.code) != qr.squares(other.code)
    assert qr.squares(one.code) == qr.squares(one.code)
