"""What verifying a consolidated workbook can find: the family V. The comparison itself is `pkxl.commands.verify`."""

from __future__ import annotations

from pkxl.vocabulary.findings import Severity, message
from pkxl.vocabulary.language import Wording

_REPEATABLE = Wording(
    id="Hasil konsolidasi harus dapat diulang orang lain dari berkas masukannya.",
    en="Another person must be able to repeat a consolidation from its inputs.",
)
SOURCE_MISSING = message(
    "V01",
    Severity.ERROR,
    title=Wording(id="Semua berkas masukan ada", en="Every input is at hand"),
    says=Wording(
        id="Hasil ini dibuat dari “{name}”, tetapi berkas dengan isi itu tidak ada di sini.",
        en="This result was made from “{name}”, but no file with that content is here.",
    ),
    do=Wording(id="Sertakan berkas itu, atau konsolidasikan lagi.", en="Give that file as well, or consolidate again."),
    why=_REPEATABLE,
)
SOURCE_CHANGED = message(
    "V02",
    Severity.ERROR,
    title=Wording(id="Berkas masukan tidak berubah", en="The inputs are unchanged"),
    says=Wording(
        id="“{name}” sudah berubah sejak hasil ini dibuat.",
        en="“{name}” has changed since this result was made.",
    ),
    do=Wording(
        id="Konsolidasikan lagi dengan isi yang baru, atau pakai berkas yang lama.",
        en="Consolidate again with the new content, or use the old file.",
    ),
    why=_REPEATABLE,
)
SOURCE_NEW = message(
    "V03",
    Severity.ERROR,
    title=Wording(id="Tidak ada berkas masukan tambahan", en="There are no further inputs"),
    says=Wording(
        id="“{name}” akan ikut dihitung, tetapi tidak ada di antara masukan hasil ini.",
        en="“{name}” would be counted, but is not among the inputs of this result.",
    ),
    do=Wording(
        id="Konsolidasikan lagi, atau keluarkan berkas itu dengan --exclude.",
        en="Consolidate again, or leave that file out with --exclude.",
    ),
    why=_REPEATABLE,
)
FIGURE_DIFFERS = message(
    "V04",
    Severity.ERROR,
    title=Wording(id="Isi hasil mengikuti masukannya", en="The result follows from its inputs"),
    says=Wording(
        id="Di sini tertulis “{value}”, padahal menurut berkas masukan “{expected}”.",
        en="This says “{value}”, but the inputs give “{expected}”.",
    ),
    do=Wording(
        id="Perbaiki di workbook bagiannya, lalu konsolidasikan lagi.",
        en="Mend it in the section's workbook, then consolidate again.",
    ),
    why=_REPEATABLE,
)
FORMULA_DIFFERS = message(
    "V05",
    Severity.ERROR,
    title=Wording(id="Rumus hasil tidak berubah", en="The result's formulas are unchanged"),
    says=Wording(
        id="Rumus di sini “{value}”, padahal seharusnya “{expected}”.",
        en="The formula here is “{value}”, but should be “{expected}”.",
    ),
    do=Wording(id="Konsolidasikan lagi ke berkas baru.", en="Consolidate again into a new file."),
    why=_REPEATABLE,
)
MADE_OTHERWISE = message(
    "V06",
    Severity.WARNING,
    title=Wording(id="Dibuat dengan cara yang sama", en="It was made in the same way"),
    says=Wording(
        id="{what}: hasil ini dibuat dengan “{value}”, di sini “{expected}”.",
        en="{what}: this result was made with “{value}”, here it is “{expected}”.",
    ),
    do=Wording(
        id="Bila angkanya berbeda, ulangi dengan versi, --profile dan --exclude yang sama.",
        en="If figures differ, repeat with the same version, --profile and --exclude.",
    ),
    why=_REPEATABLE,
)
SHEET_MISSING = message(
    "V07",
    Severity.ERROR,
    title=Wording(id="Semua lembar hasil ada", en="The result has all of its sheets"),
    says=Wording(id="Lembar {sheet} tidak ada.", en="The sheet {sheet} is missing."),
    do=Wording(id="Konsolidasikan lagi ke berkas baru.", en="Consolidate again into a new file."),
    why=_REPEATABLE,
)
