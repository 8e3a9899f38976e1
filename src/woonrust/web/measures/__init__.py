"""The measures of a case, the catalogue of measures, and one page per measure."""
