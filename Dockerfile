# tei-tools as an image; the edition is mounted at /edition:
# docker run --rm --network none --user "$(id -u)" -v "$PWD":/edition tei_tools build
FROM python:3.13-slim AS wheel
WORKDIR /source
COPY . .
RUN python -m pip wheel --no-deps --wheel-dir /wheels .

FROM python:3.13-slim
COPY --from=wheel /wheels /wheels
RUN wheel="$(ls /wheels/*.whl)" \
    && python -m pip install --no-cache-dir "$wheel[search]" \
    && rm -r /wheels
ENV HOME=/tmp
USER 1000
WORKDIR /edition
ENTRYPOINT ["tei-tools"]
CMD ["--help"]
