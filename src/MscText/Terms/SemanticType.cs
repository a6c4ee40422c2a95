namespace MscText.Terms;

/// <summary>What kind of thing a concept is.</summary>
public enum SemanticType : byte
{
    /// <summary>Anything that no other type describes.</summary>
    General,

    /// <summary>Part of the body: organ, tissue, vessel, body fluid.</summary>
    Anatomy,

    /// <summary>Kind of cell, or a cell line.</summary>
    Cell,

    /// <summary>Part of a cell, or a particle made by one: organelle, vesicle, membrane.</summary>
    CellComponent,

    /// <summary>Gene and its product: receptor, cytokine, enzyme, transcription factor.</summary>
    Gene,

    /// <summary>Signalling or metabolic pathway.</summary>
    Pathway,

    /// <summary>What cells, tissues and bodies do, in health or disease.</summary>
    Process,

    /// <summary>Disease, syndrome, injury.</summary>
    Disease,

    /// <summary>Symptom, sign, phenotype, complication.</summary>
    Finding,

    /// <summary>Virus, bacterium, fungus, parasite, animal.</summary>
    Organism,

    /// <summary>Chemical or biological substance that is not named as a drug.</summary>
    Substance,

    /// <summary>One drug.</summary>
    Drug,

    /// <summary>Class of drugs.</summary>
    DrugClass,

    /// <summary>Treatment: surgery, transplantation, cell therapy, radiation, rehabilitation.</summary>
    Therapy,

    /// <summary>Examination of a patient or a sample: imaging, endoscopy, laboratory test.</summary>
    Diagnostic,

    /// <summary>Method of the laboratory or of computation.</summary>
    Method,

    /// <summary>Device, material, instrument.</summary>
    Device,

    /// <summary>Quantity that is measured, score, unit.</summary>
    Measurement,

    /// <summary>Kind of study, or a part of its design.</summary>
    StudyDesign,

    /// <summary>Statistical quantity or procedure, endpoint of a trial.</summary>
    Statistic,

    /// <summary>Group of people.</summary>
    Population,

    /// <summary>Health care, its institutions and professions, public health.</summary>
    HealthCare,
}
