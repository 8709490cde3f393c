/** A setting that `npm run bench` gives to what it starts. */
export function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: start this with npm run bench.`)
  return value
}
