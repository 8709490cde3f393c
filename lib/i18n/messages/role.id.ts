export default {
  title: 'Peran',
  village_officer: 'Petugas desa',
  health_center: 'Puskesmas',
  technical_team: 'Tim teknis',
  expert: 'Tim pakar',
  agency_planner: 'Perencana OPD',
  tpps_chair: 'Ketua TPPS',
  district_admin: 'Admin kabupaten',
  province_viewer: 'Provinsi',
  privacy_officer: 'Petugas pelindungan data',
}
