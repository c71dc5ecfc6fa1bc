#!/usr/bin/env python3
"""Makes the fonts of this folder from Debian's packages. See README.md."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
TRUETYPE = Path("/usr/share/fonts/truetype/noto")
COLLECTION = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
SIMPLIFIED_CHINESE = 2  # The number of "Noto Sans CJK SC" in the collection.

COMMON = ["--no-hinting", "--notdef-outline", "--recalc-bounds", "--name-IDs=0,1,2,3,4,5,6,13,14"]

LATIN = (
    "U+0020-007E,U+00A0-017F,U+0192,U+01A0,U+01A1,U+01AF,U+01B0,U+0218-021B,U+02BC,U+02C6,U+02C7,U+02D8-02DD,"
    "U+0300-0304,U+0306-030C,U+031B,U+0323,U+0326-0328,U+0386,U+0388-038A,U+038C,U+038E-03A1,U+03A3-03CE,"
    "U+0400-045F,U+0490,U+0491,U+1E80-1E85,U+1E9E,U+1EA0-1EF9,U+2000-2027,U+202A-2030,U+2032,U+2033,U+2039,"
    "U+203A,U+2044,U+2066-2069,U+20AA-20AC,U+20B9,U+20BA,U+2116,U+2122,U+2190-2193,U+2212"
)
ARABIC = (
    "U+0020,U+00A0,U+00AB,U+00BB,U+060C,U+061B,U+061C,U+061F,U+0621-063A,U+0640-0655,U+0660-066C,U+0670,U+0671,"
    "U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+06D4,U+06F0-06F9,U+200C-200F,U+FDFC"
)
HEBREW = "U+0020,U+00A0,U+0591-05C7,U+05D0-05EA,U+05EF-05F4,U+200C-200F,U+20AA,U+FB1D-FB4F"

SCRIPTS = [
    (["NotoSerif-Regular", "NotoSans-Regular", "NotoSans-SemiBold"], LATIN, "ccmp,locl,kern,liga,mark,mkmk"),
    (
        ["NotoNaskhArabic-Regular", "NotoSansArabic-Regular", "NotoSansArabic-SemiBold"],
        ARABIC,
        "ccmp,locl,isol,init,medi,fina,rlig,calt,liga,kern,curs,mark,mkmk",
    ),
    (["NotoSerifHebrew-Regular", "NotoSansHebrew-Regular", "NotoSansHebrew-SemiBold"], HEBREW, "ccmp,locl,kern,mark,mkmk"),
]

# Forms of names that are common in Japan and not in JIS X 0208, and signs as Windows writes them.
EXTRA = set("髙﨑濵～－―‐‖∥￥") | {chr(code) for code in range(0xFF61, 0xFFA0)}


def rows(encoding, leads):
    """The characters of a double-byte set whose first byte is one of `leads`."""
    found = set()
    for lead in leads:
        for trail in range(0xA1, 0xFF):
            try:
                found |= set(bytes([lead, trail]).decode(encoding))
            except UnicodeDecodeError:
                pass
    return found


def ideographs():
    # JIS X 0208: signs, wide Latin, kana (rows 1 to 5), kanji of level 1 (rows 16 to 47).
    japanese = rows("euc_jp", [*range(0xA1, 0xA6), *range(0xB0, 0xD0)])
    # GB 2312: signs, wide Latin (rows 1 and 3), ideographs of level 1 (rows 16 to 55).
    chinese = rows("gb2312", [0xA1, 0xA3, *range(0xB0, 0xD8)])
    return {char for char in japanese | chinese | EXTRA if ord(char) > 0xFF}


def subset(source, target, unicodes, features, *more):
    command = [sys.executable, "-m", "fontTools.subset", str(source), *COMMON, f"--unicodes={unicodes}"]
    command += [f"--layout-features={features}", f"--output-file={HERE / target}", *more]
    subprocess.run(command, check=True, env={"SOURCE_DATE_EPOCH": "0", "PATH": "/usr/bin:/bin"})


for names, unicodes, features in SCRIPTS:
    for name in names:
        subset(TRUETYPE / f"{name}.ttf", f"{name}.ttf", unicodes, features)

subset(
    COLLECTION,
    "NotoSansCJKsc-Regular.otf",
    ",".join(f"U+{ord(char):04X}" for char in sorted(ideographs())),
    "ccmp,locl",
    f"--font-number={SIMPLIFIED_CHINESE}",
    # Japanese has its own forms of many ideographs, which `locl` chooses by language.
    "--layout-scripts=DFLT.dflt,hani.dflt,hani.JAN,kana.dflt,kana.JAN",
    # The date of the source stays in the file, so that the same command gives the same file.
    "--no-recalc-timestamp",
)
