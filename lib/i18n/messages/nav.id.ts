export default {
  title: 'Menu utama',
  tasks: 'Tugas saya',
  cases: 'Kasus',
  people: 'Sasaran',
  lines: 'Kegiatan',
  progress: 'Kemajuan',
  users: 'Pengguna',
  access: 'Log akses',
  accountPage: 'Akun saya',
  account: 'Akun',
  signOut: 'Keluar',
}
