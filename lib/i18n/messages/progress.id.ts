export default {
  title: 'Kemajuan',
}
