#!/bin/sh
# Runs once, when the db container makes its data folder: the application's login owns its database and is no
# superuser, so that row-level security holds for it too. It may make roles, because the migrations do.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$TUNTAS_DB_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE tuntas LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE tuntas OWNER tuntas;
SQL
