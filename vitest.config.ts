import { defineConfig } from 'vitest/config'

const alias = {
  '@': import.meta.dirname,
  'server-only': new URL('./test/server-only.stub.ts', import.meta.url).pathname,
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'domain',
          include: ['lib/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'bin/**/*.test.ts'],
          exclude: ['lib/server/**'],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['lib/server/**/*.test.ts', 'prisma/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/database-server.ts'],
          setupFiles: ['test/database-setup.ts'],
          hookTimeout: 30_000,
          testTimeout: 20_000,
        },
      },
    ],
  },
})
