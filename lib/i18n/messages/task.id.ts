export default {
  title: 'Tugas saya',
}
