const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' })
const longDay = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Makassar', dateStyle: 'long' })

const DAY = 24 * 60 * 60 * 1000

/** The day so many days ago where the district is, as YYYY-MM-DD; ahead where the number is negative. */
export const daysAgo = (days: number): string => isoDay.format(new Date(Date.now() - days * DAY))

/** A day as pages write it in Indonesian, e.g. 3 Mei 2026. */
export const written = (iso: string): string => longDay.format(new Date(`${iso}T12:00:00+08:00`))
