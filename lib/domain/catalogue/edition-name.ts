/** A district's edition of the catalogue, by number. */
export type Edition = { number: number; district: string }

/**
 * An edition in a sentence: "Tapin 3". `none` where it is the built-in catalogue: the messages choose by it.
 */
export function editionName(edition: Edition | null): string {
  return edition ? `${edition.district.replace(/^(Kabupaten|Kota)( Administrasi)? /i, '')} ${edition.number}` : 'none'
}
