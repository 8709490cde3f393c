import 'server-only'

type Circumstances = { nonce: string; development: boolean }

/**
 * What a page may load and run: its own files, and scripts that carry this answer's nonce. Inline style attributes are
 * not allowed, so components use classes and SVG attributes. Only in development do React's tools need `eval`, and the
 * error overlay its own styles.
 */
export function contentPolicy({ nonce, development }: Circumstances): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const UNUSED = ['accelerometer', 'browsing-topics', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer']
const UNUSED_DEVICES = ['microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb']

/**
 * Headers for every answer, whatever it is. The camera stays open to the page itself, because proof is photographed;
 * HSTS is said only over https, where a browser believes it.
 */
export function securityHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': [...UNUSED, ...UNUSED_DEVICES].map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-DNS-Prefetch-Control': 'off',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Pages with people's data stay out of every cache, the browser's own included: back after signing out shows nothing. */
export const NEVER_KEPT = 'private, no-store, max-age=0'
