import { NotFoundNotice } from '@/app/ui/not-found-notice'

export default function NotFound() {
  return <NotFoundNotice />
}
