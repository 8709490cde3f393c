import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  // Forms must survive a slow line: docs/decisions/0002-cache-components-off.md
  cacheComponents: false,
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg-boss'],
  experimental: { serverActions: { bodySizeLimit: '12mb' } },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
