export default {
  title: 'Log akses',
}
