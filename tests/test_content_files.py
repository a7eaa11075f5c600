"""Reading content from a folder or a zip, before anything of it is understood."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from bot.content_files import (
    MAX_FILE_BYTES,
    MAX_FILES,
    UnreadableContent,
    content_place,
    read_content,
    read_zip,
)


def zip_of(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return data.getvalue()


def refusal_of(data: bytes) -> str:
    with pytest.raises(UnreadableContent) as refused:
        read_zip(data)
    return str(refused.value)


def test_a_folder_becomes_names_and_what_stands_in_them(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "pack.yaml").write_text("pack: national\n", encoding="utf-8")
    (tmp_path / "flows" / "share.yaml").write_text("flow: share\n", encoding="utf-8")
    assert read_content(tmp_path) == {"flows/share.yaml": b"flow: share\n", "pack.yaml": b"pack: national\n"}


def test_only_yaml_files_are_content(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "pack.yaml").write_text("a", encoding="utf-8")
    (tmp_path / "README.md").write_text("b", encoding="utf-8")
    (tmp_path / "schema" / "pack.json").write_text("c", encoding="utf-8")
    (tmp_path / ".hidden" / "pack.yaml").write_text("d", encoding="utf-8")
    assert read_content(tmp_path) == {"pack.yaml": b"a"}


def test_a_file_whose_ending_windows_hides_is_told_of_and_not_left_out(tmp_path: Path) -> None:
    for name in ("pack.yaml", "contacts.yaml.txt", "notes.txt"):
        (tmp_path / name).write_text("a", encoding="utf-8")
    assert set(read_content(tmp_path)) == {"pack.yaml", "contacts.yaml.txt"}


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes(b"\xef\xbb\xbfpack: national")
    assert read_content(tmp_path) == {"pack.yaml": b"pack: national"}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableContent, match=r'There is no folder ".*nowhere"'):
        read_content(tmp_path / "nowhere")


def test_a_file_that_is_no_zip_is_not_content(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    with pytest.raises(UnreadableContent, match="is not a folder"):
        read_content(tmp_path / "notes.txt")


def test_an_empty_folder_says_what_a_pack_has(tmp_path: Path) -> None:
    with pytest.raises(UnreadableContent, match="holds no content"):
        read_content(tmp_path)


def test_a_file_too_large_to_be_content_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes(b"a" * (MAX_FILE_BYTES + 1))
    with pytest.raises(UnreadableContent, match="larger than 1 MB"):
        read_content(tmp_path)


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path) -> None:
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number}.yaml").touch()
    with pytest.raises(UnreadableContent, match="more than 500 content files"):
        read_content(tmp_path)


def test_a_zip_reads_as_the_folder_it_was_made_of() -> None:
    files = {"pack.yaml": b"pack: national", "flows/share.yaml": b"flow: share"}
    assert read_zip(zip_of(files)) == {"pack.yaml": b"pack: national", "flows/share.yaml": b"flow: share"}


def test_a_zip_of_the_folder_itself_reads_the_same() -> None:
    files = {"content/pack.yaml": b"pack: national", "content/flows/share.yaml": b"flow: share"}
    assert read_zip(zip_of(files)) == {"pack.yaml": b"pack: national", "flows/share.yaml": b"flow: share"}


@pytest.mark.parametrize("name", ["../pack.yaml", "/etc/pack.yaml", "flows/../../pack.yaml", "c:pack.yaml"])
def test_a_name_that_leads_out_of_the_zip_is_refused(name: str) -> None:
    assert "leads out of it" in refusal_of(zip_of({name: b"a"}))


def test_a_link_in_a_zip_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        link = zipfile.ZipInfo("pack.yaml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "is a link" in refusal_of(data.getvalue())


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zip_of({"pack.yaml": b"0" * 50_000_000})
    assert len(bomb) < 100_000
    assert "larger than 1 MB" in refusal_of(bomb)


def test_many_files_that_are_each_small_enough_are_refused_together() -> None:
    files = {f"{number}.yaml": b"0" * MAX_FILE_BYTES for number in range(9)}
    assert "more than 8 MB" in refusal_of(zip_of(files))


def test_a_zip_with_the_same_file_twice_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("pack.yaml", "a")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("pack.yaml", "b")
    assert "twice" in refusal_of(data.getvalue())


@pytest.mark.parametrize(
    "data",
    [b"", b"not a zip", zip_of({"pack.yaml": b"a" * 999})[:-30]],
    ids=[
        "nothing",
        "words",
        "cut short",
    ],  # the bytes hold the time, and would name the test anew in each worker
)
def test_bytes_that_are_no_zip_are_refused(data: bytes) -> None:
    assert "is not a zip file that can be read" in refusal_of(data)


def test_the_content_of_the_checkout_is_used_unless_another_is_named() -> None:
    assert content_place() == Path(__file__).resolve().parent.parent / "content"
    assert content_place("elsewhere") == Path("elsewhere")
