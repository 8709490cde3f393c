import { NONE } from '../condition'
import type { Option } from '../definition'
import { option } from '../field-builders'

/** The answer "none of these", which excludes every other option of its question. */
export function noneOption(id: string, en: string): Option {
  return option(NONE, id, en)
}

/** Education as printed on the audit forms. */
export const EDUCATION: readonly Option[] = [
  option('no_school', 'Tidak sekolah', 'No school'),
  option('low', 'Rendah (sampai SMP)', 'Low (up to junior high school)'),
  option('middle', 'Menengah (SMA)', 'Middle (senior high school)'),
  option('high', 'Tinggi (perguruan tinggi)', 'High (university)'),
]

/** What a parent lives from. */
export const WORK: readonly Option[] = [
  option('not_working', 'Tidak bekerja', 'Not working'),
  option('casual', 'Buruh harian atau serabutan', 'Casual or daily labour'),
  option('farmer_fisher', 'Petani, peternak, atau nelayan', 'Farmer, herder or fisher'),
  option('self_employed', 'Wiraswasta atau berdagang', 'Self-employed or trading'),
  option('employee', 'Karyawan tetap', 'Employee'),
  option('civil_servant', 'ASN, TNI, atau Polri', 'Civil servant, army or police'),
  option('other', 'Lainnya', 'Other'),
]
