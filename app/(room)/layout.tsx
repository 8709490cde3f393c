import { requireActor } from '@/lib/server/auth/session'

/** The frame of what is shown to a room: no menu, no names, the whole screen for the page. */
export default async function RoomLayout({ children }: LayoutProps<'/'>) {
  await requireActor()
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto grid min-h-dvh max-w-7xl content-start gap-6 p-4 text-xl md:p-8 md:text-2xl"
    >
      {children}
    </main>
  )
}
