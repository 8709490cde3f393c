import { NotFoundNotice } from './ui/not-found-notice'

export default function NotFound() {
  return (
    <main className="px-4">
      <NotFoundNotice />
    </main>
  )
}
