export default {
  title: 'Pengguna',
}
