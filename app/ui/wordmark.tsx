/** The sign of the product: a growth curve that ends in a tick. */
export function Mark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" className={`shrink-0 ${className}`} aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="11" className="fill-accent" />
      <path
        d="M9 27.5l10 9.5C22 24 28 15 39 11"
        fill="none"
        className="stroke-primary"
        strokeWidth="5.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
