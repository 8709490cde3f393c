import type { Tone } from '@/lib/domain/growth/classify'

/** The colour of a band on the chart; light enough for the lines and the print. */
export const BAND_FILL: Record<Tone, string> = {
  severe: 'fill-error/20',
  moderate: 'fill-warning/25',
  normal: 'fill-success/20',
  watch: 'fill-info/15',
}
