export const HELP = `Adds the z-scores of the WHO Child Growth Standards (2006, 2007) to a CSV file.

  npm run -s growth -- FILE.csv > SCORED.csv
  npm run -s growth -- - < FILE.csv > SCORED.csv

Columns it reads (any order; others pass through; comma or semicolon, decimal point or comma):
  sex          1, L, m (male) or 2, P, f (female)                              needed
  age_days     days since birth, fractions allowed                             needed, or both of
  birth_date   measured_on     YYYY-MM-DD, used where age_days is blank
  weight_kg    lenhei_cm       as measured                                     needed
  measure      L lying, H standing                                             optional
  headc_cm     armc_cm         head and mid-upper arm circumference            optional
  oedema       y or n; blank counts as n                                       optional
An empty cell or NA is missing, and stays missing.

Columns it adds, or writes over where the file has them:
  clenhei  length or height corrected for the position      cbmi  kg/m2, 12 digits
  zlen flen  length/height-for-age      zwei fwei  weight-for-age      zwfl fwfl  weight-for-length/height
  zbmi fbmi  BMI-for-age                zhc fhc    head                zac fac    arm
  z to two decimals, flag 1 where implausible (kept, to be left out of counts), both blank where there is none.

A cell that cannot be read counts as blank: standard error names its row (the header is row 1) and column, the first
20 of them, and how many there were; so do a length of 0 or less and an age below 0, which gives no z-score at all.
Exit code 0 all the same. Exit code 1, with one sentence: a missing or doubled column, a row of another width, a quote
that does not close, a file that cannot be read.
`
