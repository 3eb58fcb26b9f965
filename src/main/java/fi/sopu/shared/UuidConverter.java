package fi.sopu.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Lets a {@code uuid} column be empty: EclipseLink 4.0's own conversion fails on null. Keys, never empty, keep that one. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {

    @Override
    public UUID convertToDatabaseColumn(UUID id) {
        return id;
    }

    @Override
    public UUID convertToEntityAttribute(UUID id) {
        return id;
    }
}
