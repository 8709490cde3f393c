import 'server-only'

/**
 * Who sent a request, for counting wrong passwords: the last address of `X-Forwarded-For`, which the proxy in front of the
 * application wrote itself. What stands before it is what the sender claims. 'direct' where there is none.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'direct'
}
