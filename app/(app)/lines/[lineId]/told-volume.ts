/** How much was reported in all, in the unit of the plan; free of the dust of binary fractions. */
export function toldVolume(reports: { volume: number | null }[]): number {
  const hundredths = reports.reduce((sum, { volume }) => sum + Math.round((volume ?? 0) * 100), 0)
  return hundredths / 100
}
