/** The one icon set: strokes on a 24 by 24 grid. Icons decorate words and are hidden from screen readers. */
const PATHS = {
  access: 'M12 3l7 3v5c0 4.6-3 8.3-7 10-4-1.7-7-5.4-7-10V6l7-3zM12 10v4M12 8h.01',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-3.6 4-5.5 7.5-5.5s6.5 1.9 7.5 5.5',
  agencies: 'M4 21V6l8-3 8 3v15M3 21h18M9 21v-4h6v4M8.5 9h.01M12 9h.01M15.5 9h.01M8.5 13h.01M12 13h.01M15.5 13h.01',
  assign:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.8-3.2 3.2-5 6.5-5 1.6 0 3 .4 4.1 1.2M14 18h7M18 15l3 3-3 3',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15L6 17zM10 21h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  cases: 'M9 4h6v3H9zM9 5.5H6V21h12V5.5h-3M9 12h6M9 16h4',
  catalogue: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3V4zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M6 9l6 6 6-6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  cycles: 'M20 11a8 8 0 0 0-14-4.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14 4.5L20 15M20 20v-5h-5',
  escalation: 'M4 20h4v-4h4v-4h4V8h4M16 4l4 4-4 4',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16.5h.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 13h6M9 17h4',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8h.01',
  jobs: 'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  language:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.6 2.6 3.8 5.6 3.8 9s-1.2 6.4-3.8 9c-2.6-2.6-3.8-5.6-3.8-9S9.4 5.6 12 3z',
  lines: 'M5 21V4M5 5h12l-2.5 4L17 13H5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.8-3.2 3.2-5 6.5-5s5.7 1.8 6.5 5M15.5 5a3.3 3.3 0 0 1 0 6.2M17.5 15c2.1.7 3.4 2.2 4 4.5',
  plans: 'M9 6h11M9 12h11M9 18h11M4 6l.8.8L6.3 5M4 12l.8.8 1.5-1.8M4 18l.8.8 1.5-1.8',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 17H4v-8h16v8h-3M7 14h10v7H7z',
  progress: 'M4 20h16M7 20v-6M12 20V9M17 20V4',
  reviews: 'M5 4v5a4 4 0 0 0 8 0V4M4 4h2M12 4h2M9 13v2a5 5 0 0 0 10 0v-2M19 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20',
  signOut: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
  success: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.7L16 9.5',
  tasks: 'M4 5h16v14H4zM8 12l2.7 2.7L16 9.3',
  users: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21c.7-4 3.4-6 7-6s6.3 2 7 6',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2h.01',
} as const

export type IconName = keyof typeof PATHS

export const isIconName = (name: string): name is IconName => name in PATHS

export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
