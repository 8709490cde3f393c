/** Runs once before the server answers its first request: wrong settings end it here and not at somebody's click. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { requireEnv } = await import('./lib/server/require-env')
    requireEnv()
  }
}
