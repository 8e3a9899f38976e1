"""Faults to put into a copy of the knowledge, and what the check says of each."""

from __future__ import annotations

from dataclasses import dataclass

M = "measures/"


@dataclass(frozen=True)
class Fault:
    """``good`` becomes ``bad`` (its first occurrence) in a file; the check then says ``says`` at that line.

    ``further`` is how many lines below the beginning of ``bad`` the fault is named.
    """

    path: str
    good: str
    bad: str
    says: str
    further: int = 0


FAULTS = [
    Fault(
        M + "dwang/dierenmaatregel.yaml",
        "[gemeente_burgemeester, gemeente_college, politie]",
        "[]",
        "competent: may not be empty (a measure needs a competent party)",
    ),
    Fault(
        M + "dwang/crisismaatregel.yaml",
        "competent: [gemeente_burgemeester]",
        "competent: [gemeente_burgermeester]",
        'unknown party "gemeente_burgermeester"; did you mean "gemeente_burgemeester"?',
    ),
    Fault(
        M + "dwang/zorgmachtiging.yaml",
        "competent: [om, rechter]",
        "competent: [om, deurwaarder]",
        '"deurwaarder" is no organisation or person that can be competent',
    ),
    Fault(
        M + "dwang/huisverbod-wth.yaml",
        "{immediate_serious_danger: true}",
        "{imediate_serious_danger: true}",
        'unknown fact "imediate_serious_danger"; did you mean "immediate_serious_danger"?',
    ),
    Fault(
        M + "dwang/huisverbod-151d.yaml",
        "severity: [ernstig, zeer_ernstig]",
        "severity: [ernstigg]",
        'severity: "ernstigg" is not one of its values; did you mean "ernstig"?',
    ),
    Fault(
        M + "ultimum/beeindiging-zorgwoning.yaml",
        "warnings_number: '>=2'",
        "warnings_number: '=>2'",
        'warnings_number: wants a number or a threshold such as ">=2"',
    ),
    Fault(
        M + "dwang/spoedbestuursdwang.yaml",
        "- law: awb",
        "- law: abw",
        'unknown law "abw"; did you mean',
    ),
    Fault(
        M + "waarschuwing/stopgesprek-politie.yaml",
        "escalates_to: [aangifte-strafvervolging",
        "escalates_to: [aangifte-strafvervolgingen",
        'unknown measure "aangifte-strafvervolgingen"; did you mean "aangifte-strafvervolging"?',
    ),
    Fault(
        M + "melding/zelf-in-gesprek.yaml",
        "  source: CCV\n- step",
        "- step",
        "steps[1]: 'source' is missing",
        -4,
    ),
    Fault(
        M + "ultimum/noodbevel.yaml",
        "term_kind: none",
        "term_kind: nun",
        'steps[1].term_kind: "nun" is not one of statutory, customary, none',
    ),
    Fault(
        M + "melding/logboek-melder.yaml",
        "term_kind: customary",
        "term_kind: none",
        "is custom: its term_kind is customary",
    ),
    Fault(
        M + "dwang/kort-geding-buren.yaml",
        "frame: verplicht\nphase: dwang",
        "frame: verplicht\nphase: dwang\nin_force: gisteren",
        '"gisteren" is not a date such as 2026-01-31',
        2,
    ),
    Fault(
        M + "dwang/gebiedsverbod-172a.yaml",
        "in_force: 2010-09-01",
        "in_force: 2010-09-01\nrepealed: 2009-01-01",
        "repealed 2009-01-01 is not after in_force 2010-09-01",
        1,
    ),
    Fault(
        M + "dwang/gedragsaanwijzing-ovj.yaml",
        "in_force: 2010-09-01",
        'in_force: "2010-09-01"',
        "is text, not a date",
    ),
    Fault(
        M + "ultimum/sluiting-13b.yaml",
        "rulings: ['ECLI:NL:RVS:2023:277']",
        "rulings: ['ECLI:NL:RVS:2023:278']",
        'unknown ruling "ECLI:NL:RVS:2023:278"',
    ),
    Fault(
        M + "nazorg/skaeve-huse.yaml",
        "confidence: verified-in-source",
        "confidence: sure",
        'confidence: "sure" is not one of verified-in-source',
    ),
    Fault(
        M + "ultimum/ontbinding-bodem.yaml",
        "only_if: {children_in_home",
        "onlyif: {children_in_home",
        'unknown name "onlyif"; did you mean "only_if"?',
    ),
    Fault(
        M + "ultimum/huuropzegging.yaml",
        "id: huuropzegging",
        "id: opzegging",
        "this measure belongs in measures/ultimum/opzegging.yaml",
    ),
    Fault(
        M + "nazorg/tweede-kans-huur.yaml",
        "tenures: [sociale_huur, zorgwoning]",
        "tenures: [sociale_huren, zorgwoning]",
        'did you mean "sociale_huur"?',
    ),
    Fault(
        M + "preventie/voorlichting-en-buurtbeheer.yaml",
        "order: 1\n",
        "order: 2\n",
        "order 2 is already that of",
    ),
    Fault(
        M + "ultimum/sluiting-174a.yaml",
        "repealed: 2024-01-01",
        "repealed: 2023-07-01",
        "this version begins on 2024-01-01, the one before ended on 2023-07-01",
        6,
    ),
    Fault("attention/hulp.yaml", "groups: [", "groups: [woning_kwijt, ", 'unknown group "woning_kwijt"'),
    Fault("attention/groups.yaml", "- sluiting-174a", "- sluiting-174", 'unknown measure "sluiting-174"'),
    Fault(
        "attention/tijd.yaml",
        "when: {recent: false}",
        "when: {recently: false}",
        'unknown fact "recently"; did you mean "recent"?',
    ),
    Fault(
        "facts/care.yaml",
        "category: zorg",
        "category: zorgen",
        'unknown category "zorgen"; did you mean "zorg"?',
    ),
    Fault(
        "facts/family.yaml",
        "suppliers: [gemeente_sociaal",
        "suppliers: [gemeente_socia",
        'unknown party "gemeente_socia"; did you mean "gemeente_sociaal"?',
    ),
    Fault(
        "facts/proof.yaml",
        "key: measurement_report",
        "key: objectively_verified",
        '"objectively_verified" stands twice',
    ),
    Fault(
        "roles.yaml",
        "reads: [adres_en_melding,",
        "reads: [adres_en_meldingen,",
        'unknown category "adres_en_meldingen"; did you mean "adres_en_melding"?',
    ),
    Fault("laws.yaml", "short: Wet gemeentelijke schuldhulpverlening", "short: Wgs", '"Wgs" can be two acts'),
    Fault(
        "aliases.yaml",
        "fact: nuisance_normal_living",
        "fact: nuisance_normal",
        'unknown fact "nuisance_normal"',
    ),
    Fault(
        "rulings/vve.yaml",
        "measures: [vve-ontzegging]",
        "measures: [vve-ontzeggen]",
        'unknown measure "vve-ontzeggen"; did you mean "vve-ontzegging"?',
    ),
    Fault(
        "networks/velsen.yaml", "process: velsen", "process: velzen", 'unknown process "velzen"; did you mean'
    ),
    Fault(
        "sharing/matrix.yaml",
        "always_with_any: [proces,",
        "always_with_any: [process,",
        '"process" is not one of adres_en_melding',
    ),
]
