import type { Random } from './random'

/** Made-up people: common given names of the region put together by chance. None is meant to be anybody. */
const BOYS = [
  'Ahmad', 'Muhammad', 'Rahmat', 'Zaini', 'Hafiz', 'Ilham', 'Fauzan', 'Rizky', 'Aldi', 'Raihan', 'Syahrul', 'Akbar',
  'Fadli', 'Naufal', 'Azka', 'Daffa', 'Gibran', 'Alfarizi', 'Khairul', 'Ridwan', 'Yusuf', 'Hamdan', 'Arsyad', 'Zaki',
] // prettier-ignore
const BOYS_SECOND = [
  'Saputra', 'Maulana', 'Ramadhan', 'Hidayat', 'Al Banjari', 'Fikri', 'Rahman', 'Noor', 'Anshari', 'Hakim', 'Pratama',
  'Firdaus', 'Abdillah', 'Rasyid', 'Halim', 'Syarif',
] // prettier-ignore
const GIRLS = [
  'Siti', 'Noor', 'Aisyah', 'Nabila', 'Zahra', 'Salsabila', 'Khadijah', 'Naila', 'Putri', 'Hafizah', 'Raudah', 'Alya',
  'Kanza', 'Syifa', 'Hasna', 'Maulida', 'Annisa', 'Humaira', 'Rahmah', 'Safira', 'Adibah', 'Nazwa', 'Latifah', 'Zulaikha',
] // prettier-ignore
const GIRLS_SECOND = [
  'Azzahra', 'Ramadhani', 'Hasanah', 'Maisarah', 'Fitriani', 'Aulia', 'Khairunnisa', 'Mahmudah', 'Jannah', 'Safitri',
  'Amelia', 'Fauziah', 'Norhaliza', 'Rahmawati', 'Mardhiah', 'Salamah',
] // prettier-ignore
const MOTHERS = [
  'Norhayati', 'Rusdiana', 'Mariatul', 'Hairiah', 'Jumiati', 'Rabiatul', 'Norlaila', 'Masitah', 'Raihanah', 'Siti Aminah',
  'Fatmawati', 'Halimatus', 'Yulianti', 'Rusmini', 'Herlina', 'Nurjanah', 'Misrawati', 'Helda', 'Wahidah', 'Arbainah',
] // prettier-ignore
const MOTHERS_SECOND = ['Adawiah', 'Hasanah', 'Sari', 'Hartati', 'Lestari', 'Ulfah', 'Yanti', 'Rahmi', 'Wati', 'Dewi']
const FATHERS = [
  'Syahrani', 'Hamsani', 'Jumadi', 'Arbain', 'Supian', 'Mahyuni', 'Rusli', 'Kaspul', 'Ardiansyah', 'Basuni', 'Hairul',
  'Fahrurazi', 'Masdar', 'Saidi', 'Gazali', 'Norman', 'Ramli', 'Sabirin', 'Yuseran', 'Zainal',
] // prettier-ignore
const FATHERS_SECOND = ['Noor', 'Anwar', 'Fahmi', 'Efendi', 'Hadi', 'Effendy', 'Arifin', 'Abidin', 'Rahman', 'Wahyudi']

/** A child's name. */
export function childName(random: Random, sex: 'male' | 'female'): string {
  return sex === 'male'
    ? `${random.pick(BOYS)} ${random.pick(BOYS_SECOND)}`
    : `${random.pick(GIRLS)} ${random.pick(GIRLS_SECOND)}`
}

/** A woman's name. */
export function womanName(random: Random): string {
  return `${random.pick(MOTHERS)} ${random.pick(MOTHERS_SECOND)}`
}

/** A man's name. */
export function manName(random: Random): string {
  return `${random.pick(FATHERS)} ${random.pick(FATHERS_SECOND)}`
}
