//! Labels of forms and tables whose values did not come along.

use mtlint::lang::Lang::{Ar, En, Fr};

use crate::plant::place::{How, Injector, Where};

pub(crate) const INJECTORS: &[Injector] = &[
    Injector::new("WEB002", &[En], "fresh: empty labels", How::Paragraph(Where::Anywhere, LABELS_EN)),
    Injector::new("WEB002", &[Fr], "fresh: empty labels", How::Paragraph(Where::Anywhere, LABELS_FR)),
    Injector::new("WEB002", &[Ar], "fresh: empty labels", How::Paragraph(Where::Anywhere, LABELS_AR)),
];

const LABELS_EN: &[&str] = &[
    "Bedrooms: Bathrooms: {Floor area|Garage}:",
    "Departure: Arrival: {Passengers|Class}:",
    "Check-in: Check-out: {Guests|Rooms}:",
    "Order number: Invoice date: {Total|VAT}:",
    "Genre: Director: {Cast|Running time}:",
    "Ingredients: Preparation time: {Servings|Calories}:",
    "Mileage: Fuel: {Gearbox|Year}:",
    "File size: Format: {Downloads|Licence}:",
    "SKU: Availability: {Brand|Warranty}:",
    "Opening hours: {Monday|Weekdays}: Saturday: Sunday:",
    "Height: Weight: {Blood group|Foot}:",
    "Signature: Date: {Stamp|Place}:",
    "Moderator: Topics: {Replies|Last post}:",
    "Bank: Account holder: IBAN:",
    "Skills: Education: {Languages|References}:",
    "Latitude: Longitude: {Altitude|Time zone}:",
    "Home team: Away team: {Score|Referee}:",
    "{Sender|From}: {Recipient|To}: {Cc|Attachments}:",
    "Version: Released: {Platform|Requirements}:",
    "Serial number: Model: {Manufacturer|Purchase date}:",
    "Course: Instructor: {Credits|Lecture hall}:",
    "{Record label|Track list}: Released: Duration:",
];

const LABELS_FR: &[&str] = &[
    "Chambres\u{a0}: Salles de bain\u{a0}: {Surface|Garage}\u{a0}:",
    "Départ\u{a0}: Arrivée\u{a0}: {Passagers|Classe}\u{a0}:",
    "Date d’arrivée\u{a0}: Date de départ\u{a0}: {Voyageurs|Chambres}\u{a0}:",
    "Numéro de commande\u{a0}: Date de facture\u{a0}: {Total|TVA}\u{a0}:",
    "Genre\u{a0}: Réalisateur\u{a0}: {Distribution|Durée}\u{a0}:",
    "Ingrédients\u{a0}: Temps de préparation\u{a0}: {Portions|Calories}\u{a0}:",
    "Kilométrage\u{a0}: Carburant\u{a0}: {Boîte|Année}\u{a0}:",
    "Taille du fichier\u{a0}: Format\u{a0}: {Téléchargements|Licence}\u{a0}:",
    "Référence\u{a0}: Disponibilité\u{a0}: {Marque|Garantie}\u{a0}:",
    "Horaires d’ouverture\u{a0}: {Lundi|En semaine}\u{a0}: Samedi\u{a0}: Dimanche\u{a0}:",
    "Taille\u{a0}: Poids\u{a0}: {Groupe sanguin|Pied fort}\u{a0}:",
    "Signature\u{a0}: Date\u{a0}: {Cachet|Fait à}\u{a0}:",
    "Modérateur\u{a0}: Sujets\u{a0}: {Réponses|Dernier message}\u{a0}:",
    "Banque\u{a0}: Titulaire du compte\u{a0}: IBAN\u{a0}:",
    "Compétences\u{a0}: Formation\u{a0}: {Langues|Références}\u{a0}:",
    "Latitude\u{a0}: Longitude\u{a0}: {Altitude|Fuseau horaire}\u{a0}:",
    "Domicile\u{a0}: Extérieur\u{a0}: {Score|Arbitre}\u{a0}:",
    "{Expéditeur|De}\u{a0}: {Destinataire|À}\u{a0}: {Cc|Pièces jointes}\u{a0}:",
    "Version\u{a0}: Sortie\u{a0}: {Plateforme|Configuration requise}\u{a0}:",
    "Numéro de série\u{a0}: Modèle\u{a0}: {Fabricant|Date d’achat}\u{a0}:",
    "Cours\u{a0}: Enseignant\u{a0}: {Crédits|Amphithéâtre}\u{a0}:",
    "{Maison de disques|Titres}\u{a0}: Sortie\u{a0}: Durée\u{a0}:",
];

const LABELS_AR: &[&str] = &[
    "غرف النوم: الحمامات: {المساحة|المرآب}:",
    "المغادرة: الوصول: {المسافرون|الدرجة}:",
    "تاريخ الدخول: تاريخ الخروج: {النزلاء|الغرف}:",
    "رقم الطلب: تاريخ الفاتورة: {المجموع|الضريبة}:",
    "النوع: المخرج: {الممثلون|مدة العرض}:",
    "المكونات: مدة التحضير: {عدد الحصص|السعرات}:",
    "المسافة المقطوعة: الوقود: {ناقل الحركة|سنة الصنع}:",
    "حجم الملف: الصيغة: {التنزيلات|الرخصة}:",
    "رقم المنتج: التوفر: {العلامة التجارية|الضمان}:",
    "ساعات العمل: {الإثنين|أيام الأسبوع}: السبت: الأحد:",
    "الطول: الوزن: {فصيلة الدم|القدم}:",
    "التوقيع: التاريخ: {الختم|حرر في}:",
    "المشرف: المواضيع: {الردود|آخر مشاركة}:",
    "المصرف: صاحب الحساب: رقم الحساب:",
    "المهارات: التعليم: {اللغات|المراجع}:",
    "خط العرض: خط الطول: {الارتفاع|المنطقة الزمنية}:",
    "صاحب الأرض: الضيف: {النتيجة|الحكم}:",
    "{المرسل|من}: {المستلم|إلى}: {نسخة|المرفقات}:",
    "الإصدار: تاريخ الإطلاق: {المنصة|المتطلبات}:",
    "الرقم التسلسلي: الطراز: {الصانع|تاريخ الشراء}:",
    "المقرر: الأستاذ: {الساعات المعتمدة|القاعة}:",
    "{شركة الإنتاج|قائمة الأغاني}: تاريخ الصدور: المدة:",
];
