import Link from 'next/link'
import { Icon } from './line-icon'
import { toRoute } from './to-route'

/** The way to one's notifications, with how many are unread; more than 99 are "99+". */
export function Bell({ label, unread }: { label: string; unread: number }) {
  return (
    <Link
      href={toRoute('/notifications')}
      aria-label={label}
      className="relative flex size-12 items-center justify-center rounded-field hover:bg-white/10"
    >
      <Icon name="bell" className="size-7" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-1 right-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-accent-content"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
