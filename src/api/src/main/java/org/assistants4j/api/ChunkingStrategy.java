package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/** How a file of a vector store is cut into the chunks that are searched. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "auto", type = ChunkingStrategy.Auto.class),
      @JsonbSubtype(alias = "static", type = ChunkingStrategy.Static.class),
      @JsonbSubtype(alias = "other", type = ChunkingStrategy.Other.class)
    })
public sealed interface ChunkingStrategy {
  /** What {@link Auto} stands for: chunks of 800 tokens, of which 400 overlap. */
  Static DEFAULT = new Static(800, 400);

  /** The server's choice; only in requests, answers tell what was chosen. */
  record Auto(JsonObject additionalProperties) implements ChunkingStrategy {
    public Auto {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Auto() {
      this(null);
    }
  }

  /** Chunks of a given size. */
  record Static(@JsonbProperty("static") Sizes sizes, JsonObject additionalProperties)
      implements ChunkingStrategy {
    public Static {
      Check.required(sizes, "static");
      additionalProperties = Copies.object(additionalProperties);
    }

    /** The bounds are those of {@link Sizes}. */
    public Static(int maxChunkSizeTokens, int chunkOverlapTokens) {
      this(new Sizes(maxChunkSizeTokens, chunkOverlapTokens, null), null);
    }
  }

  /**
   * @param maxChunkSizeTokens the most tokens of a chunk, 100 to 4,096
   * @param chunkOverlapTokens how many of them the next chunk repeats, at most half of the chunk
   */
  record Sizes(int maxChunkSizeTokens, int chunkOverlapTokens, JsonObject additionalProperties) {
    public Sizes {
      Check.range(maxChunkSizeTokens, 100, 4096, "max_chunk_size_tokens");
      Check.range(chunkOverlapTokens, 0, maxChunkSizeTokens / 2, "chunk_overlap_tokens");
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Not known any more; only in answers. */
  record Other(JsonObject additionalProperties) implements ChunkingStrategy {
    public Other {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A strategy that this version does not know. */
  record Unknown(JsonObject json) implements ChunkingStrategy {}
}
