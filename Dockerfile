FROM node:24-slim

WORKDIR /liaison
COPY package.json package-lock.json ./
# Optional packages hold the embedded PostgreSQL, install scripts a second Node: in production neither is used.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY db db
COPY templates templates
COPY worker worker
COPY LICENSE ./

RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production DATA_DIR=/data HTTP_HOST=0.0.0.0 HTTP_PORT=8025
VOLUME /data
EXPOSE 8025
USER node

HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HTTP_PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "worker/cli/main.ts", "start"]
