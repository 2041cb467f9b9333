"""Workbooks of other programs, and ours in other programs. Run by hand; see README.md.

    python3 test/interop/workbooks.py make            writes the files under test/io/workbook/files and data/samples
    python3 test/interop/workbooks.py check           opens what the product writes in openpyxl and LibreOffice

Needs openpyxl and LibreOffice Calc (soffice).
"""

import datetime as dt
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.comments import Comment

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = ROOT / "test/io/workbook/files"
SAMPLES = ROOT / "data/samples"


def convert(path: pathlib.Path, kind: str, into: pathlib.Path) -> pathlib.Path:
    """LibreOffice reads a workbook, calculates it and writes it as another kind."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind, "--outdir", into, path],
            check=True,
            capture_output=True,
            timeout=180,
        )
    return into / f"{path.stem}.{kind.split(':')[0]}"


def cells() -> openpyxl.Workbook:
    """One row a kind of cell: what it is, and the cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Zellen"
    sheet.append(["Name", "Notiz"])

    def row(name, value, number_format=None):
        sheet.append([name, value])
        cell = sheet.cell(sheet.max_row, 2)
        if number_format:
            cell.number_format = number_format
        return cell

    row("Tag", dt.date(2023, 12, 31), "dd.mm.yyyy")
    row("Tag US", dt.date(2023, 12, 31), "m/d/yy")
    row("Monat", dt.date(2023, 8, 1), "mm.yyyy")
    row("Monat in Worten", dt.date(2023, 8, 1), "mmmm yyyy")
    row("Jahr", dt.date(2023, 1, 1), "yyyy")
    row("Tag und Uhrzeit", dt.datetime(2023, 12, 31, 14, 30), "dd.mm.yyyy hh:mm")
    row("Uhrzeit", dt.time(9, 5), "hh:mm")
    row("Dauer", dt.timedelta(hours=26, minutes=30), "[h]:mm")
    row("Vor März 1900", dt.date(1900, 1, 15), "dd.mm.yyyy")
    row("Nullen", 124, "00000")
    row("Nummer mit Wort", 7, '"SHK-"000')
    row("Prozent", 0.125, "0.0%")
    row("Drittel", 1 / 3, "0.00")
    row("Summe", 0.1 + 0.2)
    row("Ganze Zahl", 1234567890123)
    row("Tausender", 1234.5, "#,##0.00")
    row("Euro", 99.5, '#,##0.00 "€"')
    row("Negativ", -3)
    row("Wahr", True)
    row("Zahl als Text", "00123")
    row("Wie eine Formel", "x").value = "'=1+1"
    row("Umbruch", "eins\nzwei")
    row("Ränder", "  innen  zwei  ")
    row("Formel", "=1+1")
    row("Formel Text", '="a"&"b"')
    row("Formel leer", '=""')
    row("Fehler", "=1/0")
    noted = row("Mit Kommentar", "sichtbar")
    noted.comment = Comment("nicht einlesen", "x")
    row("Sonderzeichen", "a_x0041_b <&> \t ü 🌍")
    hidden = sheet.max_row + 1
    row("Ausgeblendet", "da")
    sheet.row_dimensions[hidden].hidden = True

    merged = book.create_sheet("Verbunden")
    merged["A1"] = "Unsere Partner 2023"
    merged.merge_cells("A1:D1")
    for at, text in (("A2", "Sektor"), ("B2", "Name"), ("C2", "Adresse"), ("A3", "Gesundheit"), ("A5", "Soziales")):
        merged[at] = text
    merged.merge_cells("C2:D2")
    merged.merge_cells("A3:A4")
    for n, (name, street, town) in enumerate(
        (("Klinik", "Weg 1", "Ort"), ("Praxis", "Weg 2", "Ort"), ("Tafel", "Weg 3", "Ort"))
    ):
        for column, text in enumerate((name, street, town)):
            merged.cell(3 + n, 2 + column, text)
    secret = book.create_sheet("Privat")
    secret["A1"] = "Erika Mustermann"
    secret.sheet_state = "hidden"
    return book


def network() -> openpyxl.Workbook:
    """A small network as people keep it: partners on one sheet, cooperation on another, and an empty third."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Einrichtungen"
    for line in (
        ["Nr.", "Name", "Art", "Sektor", "Ort", "PLZ"],
        ["1", "Kontaktstelle Musterstadt", "Kontaktstelle", None, "Musterstadt", 1067],
        ["2", "Klinikum Nord", "Partner", "Gesundheit", "Musterstadt", 1069],
        ["3", "Tafel e. V.", "Partner", "Soziales", "Musterstadt", 1097],
        ["4", "Bündnis gegen Depression", "Netzwerk", "Psycho-Soziales", "Musterstadt", 50667],
    ):
        sheet.append(line)
    for cell in sheet["F"][1:]:
        cell.number_format = "00000"
    ties = book.create_sheet("Kooperationen 2023")
    for line in (
        ["Von", "Nach", "Art", "Seit", "Gewicht", "Häufigkeit"],
        ["Kontaktstelle Musterstadt", "Klinikum Nord", "Kooperation", dt.date(2019, 5, 1), 2.5, "monatlich"],
        ["Kontaktstelle Musterstadt", "Tafel e. V.", "Kooperation", dt.date(2020, 1, 1), 1, "jährlich"],
        ["Kontaktstelle Musterstadt", "Bündnis gegen Depression", "Mitarbeit im Netzwerk", 2021, None, None],
    ):
        ties.append(line)
    ties["D2"].number_format = "dd.mm.yyyy"
    ties["D3"].number_format = "mm.yyyy"
    book.create_sheet("Tabelle3")
    return book


def make() -> None:
    FILES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for name, book in (("cells", cells()), ("network", network())):
            path = folder / f"{name}.xlsx"
            book.save(path)
            if name == "cells":
                shutil.copy(path, FILES / "cells-openpyxl.xlsx")
                (folder / "out").mkdir()
                shutil.copy(convert(path, "xlsx", folder / "out"), FILES / "cells-libreoffice.xlsx")
                shutil.copy(convert(path, "ods", folder / "out"), FILES / "cells-libreoffice.ods")
            else:
                for kind in ("xlsx", "ods"):
                    (SAMPLES / kind).mkdir(exist_ok=True)
                shutil.copy(path, SAMPLES / "xlsx/network.xlsx")
                shutil.copy(convert(path, "ods", folder / "out"), SAMPLES / "ods/network.ods")
        questionnaires(ours(folder / "ours"))


def ours(folder: pathlib.Path) -> pathlib.Path:
    """What the product writes."""
    subprocess.run(["npx", "tsx", "test/interop/write-workbooks.ts", folder], check=True, cwd=ROOT)
    return folder


def fill(path: pathlib.Path, into: pathlib.Path, centre: list, lists: list) -> None:
    """Fills the answers of a questionnaire in, by their order on the sheets."""
    book = openpyxl.load_workbook(path)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for row, answer in enumerate(centre, start=2):
        sheets[1].cell(row, 2, answer)
    for sheet, entries in zip(sheets[2:], lists):
        for row, entry in enumerate(entries, start=3):
            titles = [cell.value for cell in sheet[1]]
            for title, value in entry.items():
                sheet.cell(row, titles.index(title) + 1, value)
    book.save(into)


def questionnaires(folder: pathlib.Path) -> None:
    """Two returns of a survey: one filled in in German, one in English and saved by LibreOffice as ODS."""
    target = SAMPLES / "questionnaire"
    target.mkdir(exist_ok=True)
    fill(
        folder / "questionnaire-de.xlsx",
        target / "musterstadt.xlsx",
        ["KISS Musterstadt", "Musterstadt", "Paritätischer Musterstadt", "Bayern", "mittlere Stadt", "West", 80000, 1.5, 120, 1989, 2025],
        [
            [
                {"Name": "Klinikum Nord", "Kategorie": "Krankenhäuser", "Sektor": "Gesundheit", "Seit": dt.date(2019, 5, 1), "Verbindlichkeit": "informell", "Häufigkeit": "monatlich", "Stufe": "3 – Personalschulung", "Stand": "aktiv"},
                {"Name": "Arztpraxen", "Kategorie": "Ärzt/innen", "Zahl der Einrichtungen": 9, "Seit": 2012},
                {"Name": "Krebsberatung Land", "Ort": "Neustadt", "Sektor": "Psycho-Soziales"},
            ],
            [{"Name": "Pflegekonferenz", "Ebene": "lokal", "Rolle oder Sitz": "Vorsitz"}],
            [{"Name": "Gesunde-Städte-Netzwerk", "Ebene": "Bund"}],
        ],
    )
    english = folder / "neustadt.xlsx"
    fill(
        folder / "questionnaire-en.xlsx",
        english,
        ["Selbsthilfebüro Neustadt", "Neustadt", None, "Bayern", "rural area", "west", 30000, 0.5, 40, 2001, 2025],
        [
            [
                {"Name": "Krebsberatung Land", "Sector": "psycho-social", "Formality": "written agreement", "Frequency": "quarterly", "Stage": "5 – joint projects", "Status": "active", "Since": dt.date(2021, 1, 1)},
                {"Name": "KISS Musterstadt", "Place": "Musterstadt", "Category": "contact centres"},
            ],
            [{"Name": "Pflegekonferenz", "Level": "local", "Role or seat": "member"}],
            [{"Name": "Gesunde-Städte-Netzwerk"}],
        ],
    )
    (folder / "out").mkdir(exist_ok=True)
    shutil.copy(convert(english, "ods", folder / "out"), target / "neustadt.ods")


def values(path: pathlib.Path) -> dict:
    """What is in the sheets that people see; empty cells at the ends left out."""
    book = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        rows = [[("" if cell is None else cell) for cell in row] for row in sheet.values]
        for row in rows:
            while row and row[-1] == "":
                row.pop()
        while rows and not rows[-1]:
            rows.pop()
        found[sheet.title] = rows
    return found


def check() -> bool:
    """Our workbooks in openpyxl, and after LibreOffice has opened and saved them."""
    good = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = ours(pathlib.Path(temporary))
        (folder / "out").mkdir()
        for path in sorted(folder.glob("*.xlsx")):
            book = openpyxl.load_workbook(path)
            lists = {
                sheet.title: sum(v.type == "list" for v in sheet.data_validations.dataValidation)
                for sheet in book.worksheets
                if sheet.sheet_state == "visible"
            }
            formulas = sum(cell.data_type == "f" for sheet in book.worksheets for row in sheet.rows for cell in row)
            saved = convert(path, "xlsx", folder / "out")
            same = values(path) == values(saved)
            kept = {
                sheet.title: sum(v.type == "list" for v in sheet.data_validations.dataValidation)
                for sheet in openpyxl.load_workbook(saved).worksheets
                if sheet.sheet_state == "visible"
            }
            drop_downs = all(kept[title] > 0 for title, count in lists.items() if count > 0)
            good = good and same and drop_downs and formulas == 0
            print(f"{path.name}: drop-downs {lists}; formulas {formulas}; same after LibreOffice {same}; drop-downs kept {drop_downs}")
    return good


if __name__ == "__main__":
    if sys.argv[1:] == ["make"]:
        make()
    elif sys.argv[1:] == ["check"]:
        sys.exit(0 if check() else 1)
    else:
        sys.exit(__doc__)
