from jjdesk.gui.undoing import UndoStack


def test_the_last_act_is_taken_back_first_and_named():
    stack, told, done = UndoStack(), [], []
    stack.changed.connect(told.append)
    stack.push("移除", lambda: done.append("a"))
    stack.push("更正", lambda: done.append("b"))
    stack.undo()
    assert (told[-1], done) == ("移除", ["b"])
    stack.undo()
    stack.undo()
    assert (told[-1], done) == ("", ["b", "a"])


def test_an_act_taken_back_by_its_bar_is_forgotten():
    stack, done = UndoStack(), []

    def back():
        done.append("移除")

    stack.push("移除", back)
    stack.drop(back)
    stack.undo()
    assert done == []


def test_only_the_last_fifty_are_kept():
    stack, done = UndoStack(), []
    for number in range(60):
        stack.push(str(number), lambda number=number: done.append(number))
    for _ in range(60):
        stack.undo()
    assert done == list(range(59, 9, -1))
