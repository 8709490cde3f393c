import { daysAgo } from '../dates'

export type Child = { name: string; motherName: string; sex: 'Laki-laki' | 'Perempuan'; bornOn: string }

const SYLLABLES = ['ba', 'da', 'fi', 'ha', 'ki', 'la', 'mu', 'na', 'ra', 'sa', 'ti', 'wi', 'ya', 'zu', 'ru', 'ni']

const word = (syllables: number) => {
  const text = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(Math.random() * SYLLABLES.length)]).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A girl nobody has registered yet, some eighteen months old, unlike every other child of this run. */
export function newChild(): Child {
  return {
    name: `${word(4)} ${word(5)}`,
    motherName: `${word(3)} ${word(4)}`,
    sex: 'Perempuan',
    bornOn: daysAgo(535 + Math.floor(Math.random() * 20)),
  }
}
