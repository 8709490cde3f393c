import { text } from './text'

/** The units in which worksheets and findings speak. */
export const UNITS = {
  week: text('minggu', 'weeks'),
  month: text('bulan', 'months'),
  year: text('tahun', 'years'),
  day: text('hari', 'days'),
  hour: text('jam', 'hours'),
  minute: text('menit', 'minutes'),
  times: text('kali', 'times'),
  gram: text('gram', 'grams'),
  kg: text('kg', 'kg'),
  cm: text('cm', 'cm'),
  km: text('km', 'km'),
  squareMetre: text('m²', 'm²'),
  bmi: text('kg/m²', 'kg/m²'),
  haemoglobin: text('g/dL', 'g/dL'),
  deviations: text('SD', 'SD'),
  pressure: text('mmHg', 'mmHg'),
  glucose: text('mg/dL', 'mg/dL'),
  capsule: text('kapsul', 'capsules'),
  tablet: text('tablet', 'tablets'),
  person: text('orang', 'people'),
  cigarette: text('batang', 'cigarettes'),
  rupiah: text('rupiah', 'rupiah'),
}
